package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An average of times or money. */
public final class AverageOfSkewed implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "average-of-skewed",
          Category.BALANCE,
          Severity.WARNING,
          "What is skewed is told by its median or a percentile.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.KPI)
        .flatMap(e -> Formulas.current(e.id(), model).stream())
        .flatMap(Measure::tree)
        .filter(m -> m instanceof Measure.Aggregate a && isSkewed(a))
        .limit(1)
        .map(
            m ->
                Finding.at(
                        element,
                        "`%s` is an average of %s, which a few extreme rows decide; take the `median`, or `percentile 90`"
                            .formatted(element.name(), what((Measure.Aggregate) m)))
                    .because(
                        "Times and amounts have long tails: most people fare better than the average, some far worse"));
  }

  private static boolean isSkewed(Measure.Aggregate aggregate) {
    return aggregate.function() == AggregateFunction.AVERAGE
        && (is(aggregate.unit(), u -> UnitTable.time(u).isPresent()) || isMoney(aggregate.unit()));
  }

  private static boolean isMoney(Unit unit) {
    return is(unit, UnitTable::isCurrency);
  }

  private static boolean is(Unit unit, Predicate<String> kind) {
    return unit.powers().size() == 1
        && unit.powers().values().iterator().next() == 1
        && kind.test(unit.powers().firstKey());
  }

  private static String what(Measure.Aggregate aggregate) {
    return isMoney(aggregate.unit()) ? "amounts" : "times";
  }
}
