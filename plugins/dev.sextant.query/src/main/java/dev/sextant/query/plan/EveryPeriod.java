package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a row without values for each period of the range in which there are none. A column says
 * which rows were added, so that they are not taken for groups in which nothing was found.
 *
 * @param title how the rows are called
 */
record EveryPeriod(Context context, String title, Naming naming) {

  /** Gives a relation a name. */
  interface Naming {
    Rel.Ref name(String wanted, String note, Rel body);
  }

  private static final String SEEN = "period_seen";

  /**
   * The rows of a part with those of all other periods.
   *
   * @param values one row for each group and period
   * @param keys the names of what makes a group
   */
  Rel.Ref of(Rel.Ref values, List<String> keys) {
    String key = key();
    if (key.isEmpty()) {
      return values;
    }
    Rel.Ref found =
        naming.name(
            title + "_found",
            "The groups in which there is something.",
            new Rel.Filter(values, anyKnown(values, keys)));
    Rel.Ref every = naming.name(title + "_every", "All periods.", every());
    Rel.Ref seen = naming.name(title + "_seen", "Those that have groups.", seen(found, key));
    Rel missing = missing(every, seen, key);
    String shown = values.fields().getLast().name() + "_shown";
    return naming.name(
        title + "_and_every",
        "Periods without any have a row of their own.",
        new Rel.Union(
            List.of(
                projected(found, found, new Rel.Item(shown, new Expr.Null(ValueType.INTEGER))),
                projected(missing, found, new Rel.Item(shown, Expressions.number(1))))));
  }

  /** The column of the periods, or empty when none are asked for. */
  private String key() {
    return context.grain() != null
        ? context.period()
        : context.custom().map(c -> c.by().name()).orElse("");
  }

  private static Expr anyKnown(Rel values, List<String> keys) {
    return values.fields().stream()
        .filter(f -> !keys.contains(f.name()))
        .<Expr>map(f -> new Expr.IsNull(new Expr.Column("", f.name(), f.type()), true))
        .reduce((a, b) -> new Expr.Binary(BinaryOperator.OR, a, b, ValueType.BOOLEAN))
        .orElseThrow();
  }

  private Rel every() {
    Grain grain = context.grain();
    if (grain == null) {
      return context.custom().orElseThrow().each(context);
    }
    return ListedPeriods.of(context, grain)
        .orElseThrow(() -> new QueryException("No source lists each `%s`.".formatted(grain.word())))
        .each(grain);
  }

  private static Rel seen(Rel.Ref found, String key) {
    return new Rel.Aggregate(found, List.of(new Rel.Item(SEEN, Events.of(found, key))), List.of());
  }

  private static Rel missing(Rel.Ref every, Rel.Ref seen, String key) {
    Rel.Ref there = new Rel.Ref(seen.name(), SEEN, seen.fields());
    Expr.Column known = new Expr.Column(SEEN, SEEN, seen.fields().getFirst().type());
    Rel.Lookup.Match match = new Rel.Lookup.Match(known, Events.of(every, key));
    return new Rel.Filter(
        new Rel.Lookup(every, there, List.of(match), null), new Expr.IsNull(known, false));
  }

  /** The columns of the groups and one more; what there is not is missing. */
  private static Rel projected(Rel rows, Rel.Ref groups, Rel.Item more) {
    List<Rel.Item> items = new ArrayList<>();
    for (Field field : groups.fields()) {
      boolean own = rows.fields().stream().anyMatch(f -> f.name().equals(field.name()));
      items.add(own ? item(field) : new Rel.Item(field.name(), new Expr.Null(field.type())));
    }
    items.add(more);
    return new Rel.Project(rows, items);
  }

  private static Rel.Item item(Field field) {
    return RowsPart.item(field.name(), field.type());
  }
}
