package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Edits;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A KPI that measures no goal. */
public final class KpiWithoutGoal implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "kpi-without-goal",
          Category.ALIGNMENT,
          Severity.WARNING,
          "A KPI shows that a goal is met.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.KPI && !e.has(MeasureFact.Measures.class))
        .map(
            e ->
                Finding.at(
                        e,
                        "`%s` shows no goal to be met; add `measures` and the goal, or call it a `metric`"
                            .formatted(e.name()))
                    .because("Nobody can say what should be done when it falls")
                    .fix(Edits.ask("Make it a `metric`", Edits.keyword(e, "metric"))));
  }
}
