package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;

/**
 * A moment's day is not needed to find its week, month or year.
 *
 * <pre>
 * before: month of (entered_at as date)
 * after:  (month of entered_at) as date
 * </pre>
 */
final class TruncateOnce implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.expressions(rel, TruncateOnce::once);
  }

  private static Expr once(Expr expr) {
    return expr instanceof Expr.Truncated t
            && t.step().compareTo(Step.DAY) > 0
            && t.operand() instanceof Expr.Cast c
            && c.type() == ValueType.DATE
            && c.operand().type() == ValueType.TIMESTAMP
        ? new Expr.Cast(new Expr.Truncated(c.operand(), t.step()), ValueType.DATE)
        : expr;
  }
}
