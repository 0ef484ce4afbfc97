package dev.sextant.lint.rule;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.TargetFact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a target is split. */
final class Slice {

  private Slice() {}

  /**
   * The dimension of a target's slice, such as {@code hall} for {@code where hall = "West"}; empty
   * for the whole and for slices that may overlap.
   */
  static Optional<String> by(TargetFact.Target target) {
    return by(target.where());
  }

  private static Optional<String> by(@Nullable Expr condition) {
    if (condition instanceof Expr.Name n) {
      return Optional.of(n.path().dotted());
    }
    if (condition instanceof Expr.Paren p) {
      return by(p.inner());
    }
    if (condition instanceof Expr.Unary u && u.operator() == Expr.UnaryOperator.NOT) {
      return by(u.operand());
    }
    if (condition instanceof Expr.Binary b && b.operator() == Expr.BinaryOperator.EQUAL) {
      return by(b.left());
    }
    return condition instanceof Expr.In i && !i.negated() ? by(i.operand()) : Optional.empty();
  }
}
