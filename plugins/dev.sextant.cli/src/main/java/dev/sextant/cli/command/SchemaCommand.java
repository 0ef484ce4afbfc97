package dev.sextant.cli.command;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.cli.host.Shown;
import dev.sextant.cli.schema.ColumnLines;
import dev.sextant.json.Json;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Location;
import dev.sextant.run.Schema;
import dev.sextant.run.SuggestedColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the columns of a source. */
@Command(
    name = "schema",
    description = "Prints the columns of a source's table or file as a model declares them.",
    footer = {
      "  sextant schema Visits                   the columns of a source",
      "  sextant schema data/visits.csv          a whole source for a file",
      "  sextant schema Visits --write           adds missing columns to the model"
    })
final class SchemaCommand implements Action {

  @Parameters(
      paramLabel = "SOURCE|FILE",
      description = "A source of the model, or a CSV or Parquet file of the workspace.")
  private String name = "";

  @Option(names = "--write", description = "Add the columns that the source does not declare yet.")
  private boolean write;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    LoadedWorkspace loaded = context.load(context.workspaceFolder(null));
    Path file = context.path(Path.of(name));
    if (Files.isRegularFile(file)) {
      describeFile(context, loaded, file);
    } else {
      describeSource(context, loaded);
    }
    return ExitCode.CLEAN;
  }

  private void describeFile(Context context, LoadedWorkspace loaded, Path file)
      throws CommandException {
    if (write) {
      throw new CommandException("--write needs a source of the model, not a file");
    }
    if (!file.startsWith(loaded.root())) {
      throw new CommandException(
          "`" + Shown.text(name) + "` is not in the workspace `" + loaded.root() + "`");
    }
    String path = loaded.root().relativize(file).toString().replace('\\', '/');
    SourceFact.File guessed = Schema.guessed(loaded.root(), path);
    List<SuggestedColumn> columns = Schema.ofFile(loaded.root(), guessed);
    print(context, columns, ColumnLines.source(guessed, columns));
  }

  private void describeSource(Context context, LoadedWorkspace loaded) throws Exception {
    Element source = new Names(loaded.workspace()).find(name, EnumSet.of(ElementKind.SOURCE));
    List<SuggestedColumn> columns = columns(loaded, source);
    if (!write) {
      print(context, columns, ColumnLines.of(columns));
      return;
    }
    Set<String> declared =
        source.facts(SourceFact.Column.class).map(c -> c.name().name()).collect(Collectors.toSet());
    List<SuggestedColumn> missing =
        columns.stream().filter(c -> !declared.contains(c.name())).toList();
    add(context, loaded, source.id(), missing);
    print(context, missing, ColumnLines.of(missing));
  }

  private static List<SuggestedColumn> columns(LoadedWorkspace loaded, Element source)
      throws CommandException {
    Optional<SourceFact.File> file = source.fact(SourceFact.File.class);
    if (file.isPresent()) {
      return Schema.ofFile(loaded.root(), file.get());
    }
    String database = loaded.configuration().engine().database();
    SourceFact.Table table =
        source
            .fact(SourceFact.Table.class)
            .orElseThrow(
                () -> new CommandException("`" + source.name() + "` has neither table nor file"));
    if (database.isEmpty()) {
      throw new CommandException(
          "`" + source.name() + "` is a table, but sextant.toml names no [engine] database");
    }
    List<String> path = List.of(table.name().dotted().split("\\."));
    return Schema.ofTable(loaded.root(), database, path);
  }

  private static void add(
      Context context, LoadedWorkspace loaded, ElementId source, List<SuggestedColumn> missing)
      throws Exception {
    if (missing.isEmpty()) {
      return;
    }
    Element element = loaded.workspace().element(source).orElseThrow();
    Location at = loaded.workspace().location(source, element.at());
    String text = loaded.texts().getOrDefault(at.file(), "");
    context.write(loaded.root().resolve(at.file()), ColumnLines.insert(text, at.span(), missing));
  }

  private void print(Context context, List<SuggestedColumn> columns, String text) {
    switch (format) {
      case TEXT -> context.out().print(Shown.lines(text));
      case JSON -> context.out().print(Json.write(columns));
    }
  }
}
