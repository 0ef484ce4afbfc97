package dev.sextant.cli.command;

import dev.sextant.build.csv.CsvException;
import dev.sextant.build.inventory.Inventory;
import dev.sextant.build.inventory.InventoryModel;
import dev.sextant.build.load.InputException;
import dev.sextant.build.load.TextReader;
import dev.sextant.build.sink.Artifacts;
import dev.sextant.cli.host.Shown;
import dev.sextant.json.Json;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes KPIs of a list of metrics.
 *
 * @param packageName the package of the model, and the name of its file
 * @param folder the folder to write
 */
record InventoryImport(Context context, String packageName, Path folder) {

  /** What {@code --format json} prints. */
  record Written(String folder, List<String> files, int kpis) {}

  /**
   * Reads a list and writes the folder.
   *
   * @param list the path as the user named it
   * @throws InputException when the list cannot be read
   */
  ExitCode run(Path list, TextOrJson format) throws Exception {
    Inventory inventory = read(list);
    if (inventory.items().isEmpty()) {
      throw new InputException("there is no metric in `" + Shown.text(list.toString()) + "`");
    }
    int year = context.today(ZoneOffset.UTC).getYear() + 1;
    String file = packageName + ".metrics";
    String text = new InventoryModel(packageName, year).text(inventory);
    context.folders().write(folder, new Artifacts().add(file, text));
    noteUnsaid(inventory);
    String shown = context.shown(folder, "");
    int kpis = inventory.items().size();
    switch (format) {
      case TEXT ->
          context
              .out()
              .line("wrote " + kpis + (kpis == 1 ? " KPI to " : " KPIs to ") + shown + "/" + file);
      case JSON -> context.out().print(Json.write(new Written(shown, List.of(file), kpis)));
    }
    return ExitCode.CLEAN;
  }

  private void noteUnsaid(Inventory inventory) {
    long unsaid =
        inventory.items().stream().filter(i -> i.direction() == Inventory.Direction.UNSAID).count();
    if (unsaid > 0) {
      context.note(
          "the list does not say of %s which way is better; change `higher is better` where less is"
              .formatted(unsaid == 1 ? "1 KPI" : unsaid + " KPIs"));
    }
  }

  private Inventory read(Path list) throws InputException {
    String name = Shown.text(list.toString());
    return switch (TextReader.read(context.path(list), name)) {
      case TextReader.Result.Unreadable no -> throw new InputException(no.problem().message());
      case TextReader.Result.Read read -> inventory(name, read.text());
    };
  }

  private static Inventory inventory(String name, String text) throws InputException {
    try {
      return Inventory.read(text);
    } catch (CsvException e) {
      throw new InputException(
          "`%s` is no list of metrics: %s"
              .formatted(name, Shown.text(String.valueOf(e.getMessage()))));
    }
  }
}
