package dev.sextant.build.judge;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Problem;
import dev.sextant.report.FindingReport;
import dev.sextant.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the rules that need values. */
public final class Judging {

  private static final List<Rule> RULES =
      BuiltInRules.ALL.stream().filter(Rule.OfResults.class::isInstance).toList();

  private static final Set<String> IDS =
      RULES.stream().map(r -> r.about().id()).collect(Collectors.toUnmodifiableSet());

  private Judging() {}

  /** A report with what its values show that misleads, on its own day. */
  public static Report judged(LoadedWorkspace loaded, Report report) {
    List<FindingReport> findings =
        new Lint(RULES, loaded.configuration().rules())
            .problems(loaded.workspace(), report.asOf(), new ReportResults(report)).stream()
                .filter(p -> IDS.contains(p.rule()))
                .map(Judging::finding)
                .toList();
    return report.judged(report.samples(), findings);
  }

  private static FindingReport finding(Problem problem) {
    return new FindingReport(
        problem.rule(),
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.element(),
        problem.message(),
        problem.why());
  }
}
