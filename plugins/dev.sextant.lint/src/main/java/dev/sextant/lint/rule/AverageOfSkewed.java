package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.util.Optional;
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
        .flatMap(e -> Formulas.parts(e.id(), model))
        .flatMap(m -> averaged(m, model).stream())
        .limit(1)
        .map(
            what ->
                Finding.at(
                        element,
                        "`%s` is an average of %s, which a few extreme rows decide; take the `median`, or `percentile 90`"
                            .formatted(element.name(), what))
                    .because(
                        "Times and amounts have long tails: most people fare better than the average, some far worse"));
  }

  /** What is averaged: by the function, from event to event, or as a sum over its own rows. */
  private static Optional<String> averaged(Measure measure, Model model) {
    if (measure instanceof Measure.TimeTo t) {
      return Optional.of("times").filter(x -> t.statistic().equals("average"));
    }
    if (measure instanceof Measure.Arithmetic a && a.operator() == Expr.BinaryOperator.DIVIDE) {
      return perRow(Formulas.meant(a.left(), model), Formulas.meant(a.right(), model));
    }
    return measure instanceof Measure.Aggregate a && a.function() == AggregateFunction.AVERAGE
        ? what(a.unit())
        : Optional.empty();
  }

  /** A sum of money over the rows is often the business itself; a sum of times never is. */
  private static Optional<String> perRow(Measure sum, Measure rows) {
    return sum instanceof Measure.Aggregate s
            && rows instanceof Measure.Aggregate r
            && s.function() == AggregateFunction.SUM
            && r.function() == AggregateFunction.COUNT
            && s.source().equals(r.source())
        ? what(s.unit()).filter("times"::equals)
        : Optional.empty();
  }

  private static Optional<String> what(Unit unit) {
    return is(unit, UnitTable::isCurrency)
        ? Optional.of("amounts")
        : Optional.of("times").filter(x -> is(unit, u -> UnitTable.time(u).isPresent()));
  }

  private static boolean is(Unit unit, Predicate<String> kind) {
    return unit.powers().size() == 1
        && unit.powers().values().iterator().next() == 1
        && kind.test(unit.powers().firstKey());
  }
}
