package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Year over year as the only benchmark of something that more than doubled. */
public final class FlatteringHistory implements Rule.OfResults {

  private static final About ABOUT =
      About.of(
          "flattering-history",
          Category.BENCHMARKS,
          Severity.WARNING,
          "Growth is not compared with last year alone.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    return Judged.kpis(model, results)
        .filter(j -> onlyLastYear(j.kpi()))
        .flatMap(j -> doubled(j).stream());
  }

  private static boolean onlyLastYear(Element kpi) {
    List<TargetFact.HistoryBenchmark> history =
        kpi.facts(TargetFact.HistoryBenchmark.class).toList();
    boolean others =
        kpi.has(TargetFact.Target.class)
            || kpi.has(TargetFact.IndustryBenchmark.class)
            || kpi.has(TargetFact.PeerBenchmark.class);
    return !others
        && !history.isEmpty()
        && history.stream().allMatch(h -> h.history() == TargetFact.History.PREVIOUS_YEAR);
  }

  private static Optional<Finding> doubled(Judged judged) {
    Optional<Double> before = judged.yearAgo();
    boolean grew =
        before.isPresent() && before.get() > 0 && judged.values().getLast() > 2 * before.get();
    return grew
        ? Optional.of(
            Finding.at(
                    judged.kpi(),
                    "`%s` more than doubled in a year and is compared with last year alone; add `benchmark history previous period` or a target"
                        .formatted(judged.kpi().name()))
                .because("Against so low a base even a bad month looks like growth"))
        : Optional.empty();
  }
}
