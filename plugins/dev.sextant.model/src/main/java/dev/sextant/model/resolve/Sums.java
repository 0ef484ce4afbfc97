package dev.sextant.model.resolve;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Written;
import dev.sextant.model.unit.Unit;
import java.util.Optional;

/** Units of the four operations, for values of rows and of groups alike. */
final class Sums {

  private Sums() {}

  /** The unit of a result; empty when the sides cannot be added or subtracted. */
  static Optional<UnitRules.Outcome> outcome(
      UnitRules rules, BinaryOperator operator, UnitRules.Side left, UnitRules.Side right) {
    return switch (operator) {
      case PLUS -> rules.plus(left, right);
      case MINUS -> rules.minus(left, right);
      case TIMES -> Optional.of(rules.times(left, right));
      case DIVIDE -> Optional.of(rules.over(left, right));
      case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          throw new IllegalArgumentException(operator + " is no arithmetic");
    };
  }

  /** That two sides do not fit. */
  static String message(Expr.Binary b, Unit left, Unit right) {
    String verb = b.operator() == BinaryOperator.PLUS ? "added" : "subtracted";
    return Say.name(Written.of(b.left()))
        + " is in "
        + Say.unit(left)
        + " and "
        + Say.name(Written.of(b.right()))
        + " in "
        + Say.unit(right)
        + "; they cannot be "
        + verb;
  }
}
