package dev.sextant.build.inventory;

import dev.sextant.lang.MetricsFormatter;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Writes a list of metrics as KPIs: by their id, planned, answered for by their team, in the unit
 * as the list writes it.
 *
 * @param packageName where they are declared
 * @param plannedBy the year by whose end they are to be computed, because a list says no formula
 */
public record InventoryModel(String packageName, int plannedBy) {

  private static final String NOBODY = "Unassigned";

  /** The text of the file, laid out. */
  public String text(Inventory inventory) {
    Map<String, String> units = names(inventory, InventoryModel::unitText, "unit_");
    Map<String, String> teams = names(inventory, InventoryModel::teamText, "Team_");
    StringBuilder text = new StringBuilder("package " + path(packageName) + "\n\n");
    text.append(
        "// Made of a list, which says no formulas and dates, and seldom which way is better.\n\n");
    units.forEach((label, name) -> text.append("unit " + name + " " + quoted(label) + "\n"));
    text.append('\n');
    teams.forEach((label, name) -> text.append("team " + name + " " + quoted(label) + "\n"));
    inventory.items().forEach(i -> text.append(kpi(i, units, teams)));
    return MetricsFormatter.format(text.toString());
  }

  private String kpi(Inventory.Item item, Map<String, String> units, Map<String, String> teams) {
    StringBuilder text = new StringBuilder("\nkpi " + name(item.id()));
    text.append(" " + quoted(item.name()) + " {\n");
    if (!item.definition().isEmpty()) {
      text.append("  definition " + quoted(item.definition()) + "\n");
    }
    if (!item.unit().isEmpty()) {
      String unit = ListedUnit.known(item.unit()).orElseGet(() -> units.get(item.unit()));
      text.append("  unit " + unit + "\n");
    }
    text.append("  " + direction(item) + "\n");
    text.append("  owner " + teams.get(teamText(item)) + "\n");
    return text.append("  planned by " + plannedBy + "-12-31\n}\n").toString();
  }

  /** More is better where a list does not say; whoever reads the model can tell. */
  private static String direction(Inventory.Item item) {
    return switch (item.direction()) {
      case LOWER -> "lower is better";
      case HIGHER -> "higher is better";
      case UNSAID -> "higher is better // the list does not say which way";
    };
  }

  private static String unitText(Inventory.Item item) {
    return ListedUnit.known(item.unit()).isPresent() ? "" : item.unit();
  }

  private static String teamText(Inventory.Item item) {
    return item.team().isEmpty() ? NOBODY : item.team();
  }

  /** A name for each text, in the order of the list, other than all others whatever their case. */
  private static Map<String, String> names(
      Inventory inventory, Function<Inventory.Item, String> of, String prefix) {
    Set<String> taken = new HashSet<>();
    inventory.items().forEach(i -> taken.add(i.id().toLowerCase(Locale.ROOT)));
    Map<String, String> names = new LinkedHashMap<>();
    for (Inventory.Item item : inventory.items()) {
      String label = of.apply(item);
      if (!label.isEmpty() && !names.containsKey(label)) {
        names.put(label, free(prefix + word(label), taken));
      }
    }
    return names;
  }

  private static String word(String label) {
    return label.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  private static String name(String id) {
    return Written.of(new Path(List.of(new Path.Segment(id.replace('`', '\''), 0)), 0));
  }

  private static String path(String dotted) {
    return Written.of(
        new Path(
            Pattern.compile("\\.").splitAsStream(dotted).map(s -> new Path.Segment(s, 0)).toList(),
            0));
  }

  private static String quoted(String text) {
    return Written.of(new Expr.Text(text, 0));
  }
}
