package dev.sextant.cli.command;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.cli.finding.FindingForm;
import dev.sextant.cli.finding.Findings;
import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Workspaces of which something can be made: without errors, all files readable. */
final class Healthy {

  private Healthy() {}

  /**
   * The workspace of a path; empty when the model has errors, which are then shown on standard
   * error.
   *
   * @throws CommandException when there is no such path, or no model in it
   * @throws InputException when one of its files cannot be read
   */
  static Optional<LoadedWorkspace> load(Context context, @Nullable Path path)
      throws CommandException, InputException {
    LoadedWorkspace loaded = context.load(context.workspaceFolder(path));
    if (loaded.models().isEmpty()) {
      throw new CommandException(
          "there is no model in `%s`; `sextant init` writes one"
              .formatted(Shown.text(context.shown(loaded.root(), ""))));
    }
    List<Path> wanted = path == null ? List.of() : List.of(context.path(path));
    new Selection(context, loaded, wanted).refusePathsWithoutModel();
    new Selection(context, loaded, List.of()).refuseUnreadable();
    List<Problem> errors =
        loaded.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    if (errors.isEmpty()) {
      return Optional.of(loaded);
    }
    show(context, loaded, errors);
    return Optional.empty();
  }

  private static void show(Context context, LoadedWorkspace loaded, List<Problem> errors) {
    Style style = context.errorStyle();
    Findings findings = Findings.of(errors, loaded.texts(), f -> context.shown(loaded.root(), f));
    String text = FindingForm.TEXT.writer().format(findings, Severity.ERROR, style);
    context.note(text.stripTrailing());
    context.note(style.bad("sextant:") + " the model has errors; nothing was done");
  }
}
