package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A quotient compared with a number that was meant in percent. */
public final class ScaleSlip implements Rule.OfElement {

  private static final About ABOUT =
      About.of("scale-slip", Category.BENCHMARKS, Severity.WARNING, "A share is written as one.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (!element.kind().isMetricLike()
        || !model.workspace().unit(element.id()).equals(Unit.ONE)
        || Formulas.current(element.id(), model).filter(ScaleSlip::isShare).isEmpty()) {
      return Stream.empty();
    }
    return element
        .facts(TargetFact.Target.class)
        .flatMap(
            t ->
                t.form()
                    .quantities()
                    .filter(ScaleSlip::slipped)
                    .limit(1)
                    .map(q -> finding(element, t, q)));
  }

  private static boolean isShare(Measure measure) {
    return measure instanceof Measure.Arithmetic a && a.operator() == Expr.BinaryOperator.DIVIDE;
  }

  /** Quotients of like things above 20 are rare; 95 is far more often meant as 95 %. */
  private static boolean slipped(Quantity quantity) {
    return quantity.unit().isEmpty()
        && quantity.number().compareTo(BigDecimal.valueOf(20)) >= 0
        && quantity.number().compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  private static Finding finding(Element element, TargetFact.Target target, Quantity quantity) {
    return Finding.at(
            element,
            target,
            "`%s` is a quotient, and `%s` asks for one that is %s times as large as its base; if a share is meant, say `unit percent` and write `%s%%`"
                .formatted(element.name(), quantity, quantity, quantity))
        .because("A target a hundred times too high is off track for ever");
  }
}
