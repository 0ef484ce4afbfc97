package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;

/**
 * Whether there is a date is the same whichever way it is moved.
 *
 * <pre>
 * before: (ended_on + 1 year) is null
 * after:  ended_on is null
 * </pre>
 */
final class AskPlainly implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.expressions(
        rel,
        e -> e instanceof Expr.IsNull i ? new Expr.IsNull(moved(i.operand()), i.negated()) : e);
  }

  private static Expr moved(Expr expr) {
    return switch (expr) {
      case Expr.Shifted s -> moved(s.operand());
      case Expr.Truncated t -> moved(t.operand());
      case Expr.InZone z -> moved(z.operand());
      default -> expr;
    };
  }
}
