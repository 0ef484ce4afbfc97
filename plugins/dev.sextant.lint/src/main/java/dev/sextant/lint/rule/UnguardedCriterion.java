package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.stream.Stream;

/** A level that rests on a single number. */
public final class UnguardedCriterion implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "unguarded-criterion",
          Category.PEOPLE,
          Severity.WARNING,
          "A criterion is balanced by another.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    List<PracticeFact.ExpectsMetric> metrics =
        element.facts(PracticeFact.ExpectsMetric.class).toList();
    boolean judged = element.has(PracticeFact.ExpectsDeed.class);
    return metrics.size() == 1 && !judged && !isGuarded(element, metrics.getFirst(), model)
        ? Stream.of(
            Finding.at(
                    element,
                    metrics.getFirst(),
                    "`%s` alone decides; add a second criterion that suffers when it is forced, or a deed that people judge"
                        .formatted(metrics.getFirst().metric().dotted()))
                .because("A single number can be met alone and at the cost of everything else"))
        : Stream.empty();
  }

  /** By a guardrail of the metric itself. */
  private static boolean isGuarded(
      Element level, PracticeFact.ExpectsMetric criterion, Model model) {
    return model
        .workspace()
        .target(level.id(), criterion.metric())
        .flatMap(m -> model.workspace().element(m))
        .filter(m -> m.has(TargetFact.Guardrail.class))
        .isPresent();
  }
}
