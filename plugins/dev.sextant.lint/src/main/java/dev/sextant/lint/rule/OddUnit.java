package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.unit.Unit;
import java.util.stream.Stream;

/** A sum or average of money, times or things without a unit. */
public final class OddUnit implements Rule.OfElement {

  private static final About ABOUT =
      About.of("odd-unit", Category.DEFINITIONS, Severity.WARNING, "A number says what it counts.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (element.kind() != ElementKind.KPI || element.has(MeasureFact.InUnit.class)) {
      return Stream.empty();
    }
    return Formulas.current(element.id(), model).stream()
        .map(m -> m instanceof Measure.Rate r ? r.operand() : m)
        .filter(m -> m.unit().equals(Unit.ONE) && sums(m))
        .map(
            m ->
                Finding.at(
                        element,
                        "`%s` adds up numbers without a unit; say what they are with `unit`, or in the column"
                            .formatted(element.name()))
                    .because("Nobody can tell pieces from euros, nor is their sum checked"));
  }

  private static boolean sums(Measure measure) {
    return measure instanceof Measure.Aggregate a
        && (a.function() == AggregateFunction.SUM || a.function() == AggregateFunction.AVERAGE)
        && a.operand() instanceof Scalar.Column;
  }
}
