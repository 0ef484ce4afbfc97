package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A metric that was to have a value by now. */
public final class OverduePlan implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "overdue-plan",
          Category.DEFINITIONS,
          Severity.WARNING,
          "What is planned to be measured is measured by then.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    boolean silent =
        element.has(MeasureFact.Value.class)
            || element.has(MeasureFact.Retired.class)
            || element
                .facts(MeasureFact.Proxy.class)
                .anyMatch(p -> p.until() != null && model.isOver(p.until()));
    return silent
        ? Stream.empty()
        : element
            .facts(MeasureFact.Planned.class)
            .filter(p -> model.isOver(p.by()))
            .map(
                p ->
                    Finding.at(
                            element,
                            p,
                            "`%s` was to be measured by %s and has no value yet; write its `value`, or plan anew and say who measures it"
                                .formatted(element.name(), p.by()))
                        .because(
                            "A measure that is always about to come leaves its goal to opinions"));
  }
}
