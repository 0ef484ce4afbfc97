package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import java.util.HashSet;
import java.util.Set;

/** Which relations must have a row for a condition to hold: without one, it is not true. */
final class Strict {

  private Strict() {}

  /** The aliases of relations without whose values a condition cannot be true. */
  static Set<String> aliases(Expr condition) {
    return switch (condition) {
      case Expr.Binary b ->
          switch (b.operator()) {
            case AND -> union(aliases(b.left()), aliases(b.right()));
            case OR -> common(aliases(b.left()), aliases(b.right()));
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

  /** The aliases of relations without whose values there is no value. */
  static Set<String> ofValue(Expr value) {
    return switch (value) {
      case Expr.Column c -> c.of().isEmpty() ? Set.of() : Set.of(c.of());
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
      case LOWER, UPPER, LENGTH, TRIM, ABS, FLOOR, CEILING, YEAR, MONTH, HOUR -> true;
      default -> false;
    };
  }

  private static Set<String> ofOperands(Expr value) {
    return value.operands().map(Strict::ofValue).reduce(Set.of(), Strict::union);
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> all = new HashSet<>(left);
    all.addAll(right);
    return all;
  }

  private static Set<String> common(Set<String> left, Set<String> right) {
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return both;
  }
}
