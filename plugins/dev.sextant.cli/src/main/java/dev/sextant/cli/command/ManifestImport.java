package dev.sextant.cli.command;

import dev.sextant.build.sink.Artifacts;
import dev.sextant.cli.host.Shown;
import dev.sextant.interop.metricflow.Imported;
import dev.sextant.interop.metricflow.MetricFlowImport;
import dev.sextant.interop.metricflow.TableSchema;
import dev.sextant.interop.yaml.Note;
import dev.sextant.interop.yaml.YamlException;
import dev.sextant.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes files of a dbt semantic manifest, and says line by line what it cannot carry over.
 *
 * @param name the package
 * @param folder where the files are written
 */
record ManifestImport(Context context, String name, Path folder) {

  /** What {@code --format json} prints. */
  record Written(String folder, List<String> files, List<Line> notes) {}

  /** A note as a program reads it. */
  record Line(String file, int line, String kind, String message) {}

  ExitCode run(Path from, @Nullable Path schema, TextOrJson shown) throws Exception {
    Imported imported = read(from, schema);
    if (imported.files().isEmpty()) {
      throw new CommandException(
          "there is no semantic model, metric or time spine in `"
              + Shown.text(from.toString())
              + "`");
    }
    Artifacts files = new Artifacts();
    imported.files().forEach(files::add);
    context.folders().write(folder, files);
    report(context.shown(folder, ""), imported, shown);
    boolean complete = imported.notes().stream().noneMatch(n -> n.kind() == Note.Kind.LOST);
    return complete ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Imported read(Path from, @Nullable Path schema) throws CommandException {
    try {
      SortedMap<String, String> files =
          ManifestFiles.read(context.path(from), Shown.text(from.toString()));
      TableSchema columns =
          schema == null
              ? TableSchema.NONE
              : TableSchema.read(
                  schema.toString(), ManifestFiles.text(context.path(schema), schema.toString()));
      return MetricFlowImport.read(name, files, columns);
    } catch (YamlException e) {
      throw new CommandException(Shown.text(String.valueOf(e.getMessage())));
    }
  }

  private void report(String written, Imported imported, TextOrJson shown) {
    switch (shown) {
      case TEXT -> {
        int count = imported.files().size();
        context
            .out()
            .line("wrote %s %s to %s".formatted(count, count == 1 ? "file" : "files", written));
        imported.notes().forEach(n -> context.note(Shown.text(line(n))));
      }
      case JSON ->
          context
              .out()
              .print(
                  Json.write(
                      new Written(
                          written,
                          List.copyOf(imported.files().keySet()),
                          imported.notes().stream().map(ManifestImport::json).toList())));
    }
  }

  private static String line(Note note) {
    return note.at() + ": " + word(note) + ": " + note.message();
  }

  private static Line json(Note note) {
    return new Line(note.at().file(), note.at().line(), word(note), note.message());
  }

  private static String word(Note note) {
    return note.kind().name().toLowerCase(Locale.ROOT);
  }
}
