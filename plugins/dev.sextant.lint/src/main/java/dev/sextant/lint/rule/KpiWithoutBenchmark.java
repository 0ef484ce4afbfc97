package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A KPI that nothing is compared with. */
public final class KpiWithoutBenchmark implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "kpi-without-benchmark",
          Category.BENCHMARKS,
          Severity.WARNING,
          "A KPI is compared with something.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.KPI && e.has(MeasureFact.Value.class))
        .filter(e -> e.facts().stream().noneMatch(KpiWithoutBenchmark::compares))
        .map(
            e ->
                Finding.at(
                        e,
                        "Nothing says whether a value of `%s` is good; add a `target`, or a `benchmark` with its history, its industry or a peer"
                            .formatted(e.name()))
                    .because("A number alone is neither good nor bad"));
  }

  private static boolean compares(Fact fact) {
    return fact instanceof TargetFact.Target
        || fact instanceof TargetFact.HistoryBenchmark
        || fact instanceof TargetFact.IndustryBenchmark
        || fact instanceof TargetFact.PeerBenchmark;
  }
}
