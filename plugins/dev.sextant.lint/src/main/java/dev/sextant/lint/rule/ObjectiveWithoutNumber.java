package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** An objective that is a list of things to do. */
public final class ObjectiveWithoutNumber implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "objective-without-number",
          Category.ALIGNMENT,
          Severity.WARNING,
          "An objective has a key result that is a number.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.OBJECTIVE)
        .filter(e -> !e.has(PracticeFact.MetricResult.class) && !isOver(e, model))
        .map(
            e ->
                Finding.at(e, message(e).formatted(e.name()))
                    .because("All of a list can be done and nothing be better for it"));
  }

  private static boolean isOver(Element objective, Model model) {
    return objective
        .fact(PurposeFact.During.class)
        .filter(d -> model.isOver(d.period()))
        .isPresent();
  }

  private static String message(Element objective) {
    return objective.has(PracticeFact.MilestoneResult.class)
        ? "`%s` lists what will be done, and no number shows that it helped; add a `key result` with a metric"
        : "`%s` has no key result; add the metric that shows it is reached, from where to where";
  }
}
