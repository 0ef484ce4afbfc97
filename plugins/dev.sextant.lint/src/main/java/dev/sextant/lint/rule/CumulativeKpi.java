package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A KPI that can only grow. */
public final class CumulativeKpi implements Rule.OfElement {

  private static final About ABOUT =
      About.of("cumulative-kpi", Category.BALANCE, Severity.WARNING, "A KPI can fall.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.KPI && Growth.isEndless(e.id(), model))
        .map(
            e ->
                Finding.at(
                        e,
                        "`%s` adds up over all time and cannot fall; measure what is added in the period"
                            .formatted(e.name()))
                    .because("A number that cannot fall is on track on any day"));
  }
}
