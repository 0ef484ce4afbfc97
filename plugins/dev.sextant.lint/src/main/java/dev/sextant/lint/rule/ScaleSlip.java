package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A share compared with a number that was meant in percent. */
public final class ScaleSlip implements Rule.OfElement {

  private static final About ABOUT =
      About.of("scale-slip", Category.BENCHMARKS, Severity.WARNING, "A share is written as one.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element.facts().stream()
        .flatMap(
            f ->
                f.quantities()
                    .filter(ScaleSlip::slipped)
                    .limit(1)
                    .filter(
                        q -> compared(element, f, model).filter(m -> isShare(m, model)).isPresent())
                    .map(q -> finding(element, f, q)));
  }

  /** The metric whose values a fact's quantities are held against. */
  private static Optional<ElementId> compared(Element element, Fact fact, Model model) {
    return other(fact)
        .map(m -> model.workspace().target(element.id(), m))
        .orElseGet(() -> Optional.of(element.id()).filter(id -> fact instanceof TargetFact));
  }

  private static Optional<Path> other(Fact fact) {
    if (fact instanceof TargetFact.Guardrail g) {
      return Optional.of(g.metric());
    }
    if (fact instanceof PracticeFact.MetricResult r) {
      return Optional.of(r.metric());
    }
    return fact instanceof PracticeFact.ExpectsMetric x
        ? Optional.of(x.metric())
        : Optional.empty();
  }

  /** A quotient of like rows or amounts, one of which is a part of the other. */
  private static boolean isShare(ElementId metric, Model model) {
    return model.workspace().unit(metric).equals(Unit.ONE)
        && Formulas.meant(metric, model).orElse(null) instanceof Measure.Arithmetic a
        && a.operator() == Expr.BinaryOperator.DIVIDE
        && Formulas.meant(a.left(), model) instanceof Measure.Aggregate part
        && Formulas.meant(a.right(), model) instanceof Measure.Aggregate whole
        && part.function() == whole.function()
        && part.source().equals(whole.source())
        && Objects.equals(part.operand(), whole.operand());
  }

  /** A share above 20 cannot be; 95 is meant as 95 %. */
  private static boolean slipped(Quantity quantity) {
    return quantity.unit().isEmpty()
        && quantity.number().compareTo(BigDecimal.valueOf(20)) >= 0
        && quantity.number().compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  private static Finding finding(Element element, Fact fact, Quantity quantity) {
    return Finding.at(
            element,
            fact,
            "`%s` is %s times the whole, but the formula is a share of it; if %s %% is meant, say `unit percent` where it is defined and write `%s%%`"
                .formatted(quantity, quantity, quantity, quantity))
        .because("What is asked for a hundred times too high is off track for ever");
  }
}
