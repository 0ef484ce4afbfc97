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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sum or average without a unit, and a count in percent. */
public final class OddUnit implements Rule.OfElement {

  private static final About ABOUT =
      About.of("odd-unit", Category.DEFINITIONS, Severity.WARNING, "A number says what it counts.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (element.kind() != ElementKind.KPI) {
      return Stream.empty();
    }
    return Formulas.meant(element.id(), model).flatMap(m -> odd(element, m, model)).stream();
  }

  private static Optional<Finding> odd(Element element, Measure measure, Model model) {
    if (!(plain(measure, model) instanceof Measure.Aggregate a) || !a.unit().isPlain()) {
      return Optional.empty();
    }
    Unit unit = model.workspace().unit(element.id());
    boolean declared = element.has(MeasureFact.InUnit.class) || !unit.equals(measure.unit());
    if (!declared && a.unit().equals(Unit.ONE) && sums(a) && !isScore(element, a)) {
      return Optional.of(
          Finding.at(
                  element,
                  "`%s` %s numbers without a unit; say what they are with `unit`, or in the column"
                      .formatted(
                          element.name(),
                          a.function() == AggregateFunction.SUM ? "adds up" : "averages"))
              .because("Nobody can tell pieces from euros, nor is their sum checked"));
    }
    return counts(a) && unit.equals(Unit.PERCENT)
        ? Optional.of(
            Finding.at(
                    element,
                    "`%s` counts rows and is said to be in percent; divide by how many there are, as in `share(…)`, or change the unit"
                        .formatted(element.name()))
                .because("Seven rows would be shown as 700 %"))
        : Optional.empty();
  }

  private static Measure plain(Measure measure, Model model) {
    return measure instanceof Measure.Rate r ? Formulas.meant(r.operand(), model) : measure;
  }

  private static boolean counts(Measure.Aggregate a) {
    return a.function() == AggregateFunction.COUNT
        || a.function() == AggregateFunction.COUNT_DISTINCT;
  }

  private static boolean sums(Measure.Aggregate a) {
    return (a.function() == AggregateFunction.SUM || a.function() == AggregateFunction.AVERAGE)
        && a.operand() instanceof Scalar.Column;
  }

  /** The average of answers on a scale has no other unit than the scale. */
  private static boolean isScore(Element kpi, Measure.Aggregate a) {
    String column = a.operand() instanceof Scalar.Column c ? c.column() : "";
    String words = (kpi.title() + " " + column).toLowerCase(Locale.ROOT);
    return a.function() == AggregateFunction.AVERAGE && SCALE.matcher(words).find();
  }

  private static final Pattern SCALE =
      Pattern.compile(
          "score|rating|grade|\\bstars?\\b|\\bmarks?\\b|satisf|\\d (to|out of) \\d|\\bindex\\b|scale|answer");
}
