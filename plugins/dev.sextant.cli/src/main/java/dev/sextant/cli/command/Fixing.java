package dev.sextant.cli.command;

import dev.sextant.build.fix.Applied;
import dev.sextant.build.fix.SafeFixes;
import dev.sextant.build.sink.OutputException;
import dev.sextant.cli.finding.FindingForm;
import dev.sextant.cli.host.Shown;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes to files and says so: among the results for people, beside them for programs.
 *
 * @param format the form of the results
 */
record Fixing(Context context, FindingForm format) {

  /**
   * The files as they are after their fixes, which were written.
   *
   * @throws OutputException when a file cannot be written; then that file is as it was
   */
  Selection fixed(Selection selection, @Nullable LocalDate asOf) throws OutputException {
    SafeFixes fixes = selection.fixes(selection.day(asOf));
    for (Map.Entry<String, String> file : fixes.changed().entrySet()) {
      context.write(selection.loaded().root().resolve(file.getKey()), file.getValue());
    }
    fixes.applied().forEach(a -> say(line(selection, a)));
    if (!fixes.applied().isEmpty() && format == FindingForm.TEXT) {
      context.out().line("");
    }
    return selection.after(fixes);
  }

  private String line(Selection selection, Applied applied) {
    String file = context.shown(selection.loaded().root(), applied.problem().file());
    String element = applied.problem().element();
    String where = element.isEmpty() ? "" : " at " + Shown.text(element);
    return "fixed %s: %s%s [%s]"
        .formatted(
            Shown.text(file), Shown.text(applied.fix().title()), where, applied.problem().rule());
  }

  private void say(String line) {
    if (format == FindingForm.TEXT) {
      context.out().line(line);
    } else {
      context.note(line);
    }
  }
}
