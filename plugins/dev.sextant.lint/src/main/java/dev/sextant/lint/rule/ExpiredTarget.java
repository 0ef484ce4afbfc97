package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A KPI all of whose targets are over. */
public final class ExpiredTarget implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "expired-target",
          Category.BENCHMARKS,
          Severity.WARNING,
          "A KPI has a target that still runs.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    List<TargetFact.Target> targets =
        element.facts(TargetFact.Target.class).filter(t -> t.where() == null).toList();
    Optional<LocalDate> last = Targets.lastDay(element, model);
    boolean timeless = targets.stream().anyMatch(t -> Targets.end(t.form()).isEmpty());
    boolean retired = element.has(MeasureFact.Retired.class);
    return targets.isEmpty()
            || timeless
            || retired
            || !last.filter(model.today()::isAfter).isPresent()
        ? Stream.empty()
        : Stream.of(
            Finding.at(
                    element,
                    targets.getLast(),
                    "The last target of `%s` ended on %s; say what is wanted now"
                        .formatted(element.name(), last.get()))
                .because("A race that is over is not run"));
  }
}
