package dev.sextant.cli.command;

import dev.sextant.cli.host.Shown;
import dev.sextant.model.name.Nearest;
import java.nio.file.Files;
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
      "  sextant import inventory kpis.csv --out metrics --package city",
      "  sextant import metricflow models/          a dbt project's YAML, to the folder `models`",
      "  sextant import metricflow models/ --out metrics --schema target/catalog.json"
    })
final class ImportCommand implements Action {

  private static final String INVENTORY = "inventory";
  private static final String METRICFLOW = "metricflow";

  @Parameters(index = "0", paramLabel = "FORMAT", description = "inventory or metricflow")
  private String format = "";

  @Parameters(
      index = "1",
      paramLabel = "FROM",
      description = {
        "A list of metrics as CSV, with the columns id, name, definition, unit, team; or the",
        "folder with dbt's YAML files, or a semantic_manifest.json."
      })
  private Path from = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write; one named like the package is the default.")
  private @Nullable Path out;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The package of the model; the name of the file or folder is the default.")
  private @Nullable String packageName;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = {
        "For metricflow the types of columns: dbt's catalog.json, or a JSON mapping from",
        "each table to a list of columns, each with `column` and `type`."
      })
  private @Nullable Path schema;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson shown = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    return switch (format) {
      case INVENTORY -> {
        String name = packageName == null ? packageOf(from) : packageName;
        yield new InventoryImport(context, name, folder(context, name)).run(from, shown);
      }
      case METRICFLOW -> {
        String name = packageName == null ? packageOf(manifest(context)) : packageName;
        yield new ManifestImport(context, name, folder(context, name)).run(from, schema, shown);
      }
      default -> throw unknown();
    };
  }

  private CommandException unknown() {
    String near = Nearest.one(format, Stream.of(INVENTORY, METRICFLOW));
    return new CommandException(
        "there is no format `%s` to import; %s"
            .formatted(
                Shown.text(format),
                near.isEmpty()
                    ? "there are `inventory` and `metricflow`"
                    : "did you mean `" + near + "`?"));
  }

  private Path folder(Context context, String name) {
    return context.path(out == null ? Path.of(name) : out);
  }

  /** The folder of a manifest bears a better name than the file. */
  private Path manifest(Context context) {
    Path source = context.path(from);
    Path parent = source.getParent();
    return Files.isRegularFile(source) && parent != null ? parent : source;
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
