package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import java.util.HashSet;
import java.util.Set;

/** Which columns must have a value for a condition to hold: without one, it is not true. */
final class Strict {

  private Strict() {}

  /** The columns without whose values a condition cannot be true. */
  static Set<Expr.Column> columns(Expr condition) {
    return switch (condition) {
      case Expr.Binary b ->
          switch (b.operator()) {
            case AND -> union(columns(b.left()), columns(b.right()));
            case OR -> common(columns(b.left()), columns(b.right()));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ofValue(b);
            case PLUS, MINUS, TIMES, DIVIDE -> Set.of();
          };
      case Expr.IsNull i -> i.negated() ? ofValue(i.operand()) : Set.of();
      case Expr.In i -> ofValue(i.operand());
      case Expr.Match m -> ofValue(m.operand());
      case Expr.Column c -> ofValue(c);
      case Expr.Not n -> n.operand() instanceof Expr.Column c ? ofValue(c) : Set.of();
      default -> Set.of();
    };
  }

  /** The columns without whose values there is no value. */
  static Set<Expr.Column> ofValue(Expr value) {
    return switch (value) {
      case Expr.Column c -> Set.of(c);
      case Expr.Binary b ->
          switch (b.operator()) {
            case AND, OR -> Set.of();
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ofOperands(b);
            case PLUS, MINUS, TIMES, DIVIDE -> ofOperands(b);
          };
      case Expr.Negated n -> ofOperands(n);
      case Expr.Cast c -> ofOperands(c);
      case Expr.InZone z -> ofOperands(z);
      case Expr.Truncated t -> ofOperands(t);
      case Expr.Shifted s -> ofOperands(s);
      case Expr.Call c -> isStrict(c.function()) ? ofOperands(c) : Set.of();
      default -> Set.of();
    };
  }

  private static boolean isStrict(Function function) {
    return switch (function) {
      case LOWER, UPPER, LENGTH, TRIM, CONCAT, ABS, FLOOR, CEILING, YEAR, MONTH, HOUR -> true;
      default -> false;
    };
  }

  private static Set<Expr.Column> ofOperands(Expr value) {
    return value.operands().map(Strict::ofValue).reduce(Set.of(), Strict::union);
  }

  private static Set<Expr.Column> union(Set<Expr.Column> left, Set<Expr.Column> right) {
    Set<Expr.Column> all = new HashSet<>(left);
    all.addAll(right);
    return all;
  }

  private static Set<Expr.Column> common(Set<Expr.Column> left, Set<Expr.Column> right) {
    Set<Expr.Column> both = new HashSet<>(left);
    both.retainAll(right);
    return both;
  }
}
