package dev.sextant.cli.command;

import dev.sextant.json.Json;
import dev.sextant.lang.MetricsFormatter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out model files. */
@Command(
    name = "fmt",
    description = "Lays out model files; changes blanks and line breaks only, and keeps comments.",
    footer = {
      "  sextant fmt                   all files of the workspace",
      "  sextant fmt kpis.metrics      one file",
      "  sextant fmt --check           change nothing; exit with 1 if something would change"
    })
final class FormatCommand implements Action {

  /**
   * A file that is, or would be, laid out anew.
   *
   * @param file the path from the current folder
   */
  record Changed(String file) {}

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Workspaces, folders or files; without any the workspace of the current folder.")
  private List<Path> paths = List.of();

  @Option(names = "--check", description = "Change nothing, but name what would change.")
  private boolean check;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public ExitCode run(Context context) throws Exception {
    List<Changed> changed = new ArrayList<>();
    for (Selection selection : Selection.of(context, paths)) {
      selection.refuseUnreadable();
      for (Map.Entry<String, String> file : selection.models().entrySet()) {
        String laidOut = MetricsFormatter.format(file.getValue());
        if (!laidOut.equals(file.getValue())) {
          Path path = selection.loaded().root().resolve(file.getKey());
          changed.add(new Changed(context.shown(selection.loaded().root(), file.getKey())));
          if (!check) {
            context.write(path, laidOut);
          }
        }
      }
    }
    report(context, changed);
    return check && !changed.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void report(Context context, List<Changed> changed) {
    switch (format) {
      case TEXT -> changed.forEach(c -> context.out().line(c.file()));
      case JSON -> context.out().print(Json.write(changed));
    }
  }
}
