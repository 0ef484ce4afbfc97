package dev.sextant.cli.command;

import dev.sextant.cli.host.Shown;
import dev.sextant.model.name.Nearest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns what other tools keep into files of the language. */
@Command(
    name = "import",
    description = "Turns what other tools keep into files of the language.",
    footer = {
      "  sextant import inventory kpis.csv          a list of metrics, to the folder `kpis`",
      "  sextant import inventory kpis.csv --out metrics --package city"
    })
final class ImportCommand implements Action {

  private static final String INVENTORY = "inventory";

  @Parameters(index = "0", paramLabel = "FORMAT", description = "inventory")
  private String format = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A list of metrics as CSV, with the columns id, name, definition, unit, team.")
  private Path from = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write; one named like the package is the default.")
  private @Nullable Path out;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The package of the model; the name of the file is the default.")
  private @Nullable String packageName;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson shown = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    if (!format.equals(INVENTORY)) {
      String near = Nearest.one(format, Stream.of(INVENTORY));
      throw new CommandException(
          "there is no format `%s` to import; %s"
              .formatted(
                  Shown.text(format),
                  near.isEmpty() ? "`inventory` is one" : "did you mean `" + near + "`?"));
    }
    String name = packageName == null ? packageOf(from) : packageName;
    Path folder = context.path(out == null ? Path.of(name) : out);
    return new InventoryImport(context, name, folder).run(from, shown);
  }

  /** A name of letters, digits and underscores. */
  private static String packageOf(Path file) throws CommandException {
    Path last = file.getFileName();
    String name =
        (last == null ? "" : last.toString())
            .replaceFirst("\\.[A-Za-z]+$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]+", "_")
            .replaceFirst("^(?=[0-9])", "_");
    if (name.isEmpty()) {
      throw new CommandException("name the package by --package");
    }
    return name;
  }
}
