package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.PeriodRef;
import java.util.Optional;
import java.util.stream.Stream;

/** An industry benchmark that is old or of unknown origin. */
public final class StaleIndustryFigure implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
              "stale-industry-figure",
              Category.BENCHMARKS,
              Severity.WARNING,
              "A figure of the industry has a source and is recent.")
          .with("years", 2, "the age in years up to which a figure counts as recent");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    int years = model.option(ABOUT, "years");
    return element
        .facts(TargetFact.IndustryBenchmark.class)
        .flatMap(b -> fault(b, years, model).map(m -> Finding.at(element, b, m)).stream());
  }

  private static Optional<String> fault(TargetFact.IndustryBenchmark b, int years, Model model) {
    PeriodRef asOf = b.asOf();
    if (b.source().isBlank()) {
      return Optional.of("The industry figure has no source; add `according to \"…\"`");
    }
    if (asOf == null) {
      return Optional.of("The industry figure has no date; add `as of`");
    }
    boolean old = model.range(asOf).last().plusYears(years).isBefore(model.today());
    return old
        ? Optional.of(
            "The industry figure is of %s; look for a newer one, or drop it".formatted(asOf))
        : Optional.empty();
  }
}
