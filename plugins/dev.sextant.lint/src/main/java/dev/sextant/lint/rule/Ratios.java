package dev.sextant.lint.rule;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;

/** What is set against a base. */
final class Ratios {

  private Ratios() {}

  /** A quotient, a share of rows or a rate of conversion. */
  static boolean isRatio(Measure measure) {
    return (measure instanceof Measure.Arithmetic a && a.operator() == Expr.BinaryOperator.DIVIDE)
        || (measure instanceof Measure.Aggregate g && g.function() == AggregateFunction.SHARE)
        || (measure instanceof Measure.Conversion c && c.rate());
  }
}
