package dev.sextant.interop.metricflow;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.unit.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Makes expressions of the language, with parentheses where they are needed. */
final class Exprs {

  private static final int SUFFIX = 8;
  private static final int ATOM = 9;

  private Exprs() {}

  static Expr number(BigDecimal value) {
    return new Expr.Number(new Quantity(value, ""), 0);
  }

  static Path path(List<String> names) {
    return new Path(names.stream().map(n -> new Path.Segment(n, 0)).toList(), 0);
  }

  static Expr name(List<String> names) {
    return new Expr.Name(path(names), 0);
  }

  static Expr call(String function, List<Expr> arguments) {
    return new Expr.Call(function, false, arguments, 0, 0);
  }

  static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    int level = level(operator);
    boolean comparison = operator.isComparison();
    return new Expr.Binary(
        operator, within(left, comparison ? level + 1 : level), within(right, level + 1), 0, 0);
  }

  static Expr not(Expr operand) {
    return new Expr.Unary(Expr.UnaryOperator.NOT, within(operand, 3), 0);
  }

  static Expr minus(Expr operand) {
    return new Expr.Unary(Expr.UnaryOperator.MINUS, within(operand, SUFFIX), 0);
  }

  /** An operand of comparisons such as {@code in} and {@code is missing}. */
  static Expr compared(Expr operand) {
    return within(operand, 5);
  }

  /** A suffix binds to one operand; several of them can follow each other. */
  static Expr suffixed(Expr operand, Expr.Suffix suffix) {
    return new Expr.Suffixed(within(operand, SUFFIX), suffix, 0);
  }

  /** Arithmetic in a condition is kept apart from what stands around it. */
  static Expr where(Expr operand, Expr condition) {
    boolean calculates =
        condition.tree().anyMatch(e -> e instanceof Expr.Binary b && b.operator().isArithmetic());
    Expr safe = calculates && !(condition instanceof Expr.Paren) ? paren(condition) : condition;
    return suffixed(operand, new Expr.Suffix.Where(safe, 0));
  }

  static Expr paren(Expr inner) {
    return new Expr.Paren(inner, 0);
  }

  /** An operand of arithmetic; one with a suffix stands in parentheses. */
  static Expr operand(Expr expr) {
    return expr instanceof Expr.Suffixed ? paren(expr) : expr;
  }

  private static Expr within(Expr expr, int least) {
    boolean suffixInArithmetic = expr instanceof Expr.Suffixed && least < SUFFIX;
    return binding(expr) < least || suffixInArithmetic ? paren(expr) : expr;
  }

  private static int binding(Expr expr) {
    return switch (expr) {
      case Expr.Binary b -> level(b.operator());
      case Expr.Unary u -> u.operator() == Expr.UnaryOperator.NOT ? 3 : 7;
      case Expr.In i -> 4;
      case Expr.Between b -> 4;
      case Expr.Missing m -> 4;
      case Expr.Match m -> 4;
      case Expr.ActiveEarlier a -> 4;
      case Expr.Suffixed s -> SUFFIX;
      case Expr.Percentile p -> SUFFIX;
      case Expr.Conversion c -> SUFFIX;
      case Expr.TimeTo t -> SUFFIX;
      case Expr.Waiting w -> SUFFIX;
      case Expr.Entered e -> SUFFIX;
      case Expr.Number n -> ATOM;
      case Expr.Text t -> ATOM;
      case Expr.Bool b -> ATOM;
      case Expr.Date d -> ATOM;
      case Expr.Name n -> ATOM;
      case Expr.Paren p -> ATOM;
      case Expr.Call c -> ATOM;
      case Expr.OfItem o -> ATOM;
      case Expr.Broken b -> ATOM;
    };
  }

  private static int level(BinaryOperator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 4;
      case PLUS, MINUS -> 5;
      case TIMES, DIVIDE -> 6;
    };
  }
}
