package dev.sextant.cli.command;

import dev.sextant.build.load.InputException;
import dev.sextant.cli.finding.FindingForm;
import dev.sextant.cli.finding.Findings;
import dev.sextant.lint.Results;
import dev.sextant.model.check.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong. */
@Command(
    name = "check",
    description = "Says what is wrong with a workspace, or with some of its files.",
    footer = {
      "  sextant check                            this workspace",
      "  sextant check examples/museum            another workspace",
      "  sextant check kpis.metrics --fail-on warning",
      "  sextant check --format sarif > findings.sarif",
      "  sextant check --fix                      and mends what needs no decision",
      "  sextant check --write-baseline known.json",
      "  sextant check --baseline known.json      only what is new since then",
      "  sextant check --results report.json      and what computed values show"
    })
final class CheckCommand implements Action {

  /** From which severity on the exit code is 1. */
  enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO);

    private final Severity severity;

    FailOn(Severity severity) {
      this.severity = severity;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Workspaces, folders or files; without any the workspace of the current folder.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private FindingForm format = FindingForm.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES}; error is the default.")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which dates are over or not; today is the default.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--fix",
      description =
          "Change the files as far as that needs no decision, lay them out, and show what is left.")
  private boolean fix;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Judge the values of this report too, as `report --format json` printed it.")
  private @Nullable Path results;

  @Mixin private final BaselineOptions baseline = new BaselineOptions();

  @Override
  public ExitCode run(Context context) throws Exception {
    Findings all = Findings.NONE;
    boolean unreadable = false;
    for (Selection selected : Selection.of(context, paths)) {
      Selection selection = fix ? new Fixing(context, format).fixed(selected, asOf) : selected;
      all = all.and(selection.findings(selection.day(asOf), results(context, selected)));
      unreadable |= selection.hasUnreadable();
    }
    Findings findings = baseline.fresh(context, all, paths.isEmpty());
    context.out().print(format.writer().format(findings, failOn.severity, context.style()));
    if (unreadable) {
      return ExitCode.USAGE;
    }
    return findings.reach(failOn.severity) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private @Nullable Results results(Context context, Selection selection) throws InputException {
    return results == null ? null : StoredReport.read(context, results, selection.loaded());
  }
}
