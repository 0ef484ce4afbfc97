package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Short ways to write expressions that the planner needs often. */
final class Expressions {

  static final Expr ZERO = new Expr.Number(BigDecimal.ZERO);

  private Expressions() {}

  static Expr compare(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.BOOLEAN);
  }

  /** Compares a date or local moment with the start of a day. */
  static Expr compareDay(Expr time, BinaryOperator operator, LocalDate day) {
    return compare(time, operator, dayLike(day, time.type()));
  }

  /** The start of a day as a date or moment. */
  static Expr dayLike(LocalDate day, ValueType type) {
    return type == ValueType.TIMESTAMP
        ? new Expr.Timestamp(day.atStartOfDay())
        : new Expr.Date(day);
  }

  static Optional<Expr> all(Collection<Expr> conditions) {
    return conditions.stream()
        .reduce((a, b) -> new Expr.Binary(BinaryOperator.AND, a, b, ValueType.BOOLEAN));
  }

  static Expr number(long value) {
    return new Expr.Number(BigDecimal.valueOf(value));
  }

  static Expr arithmetic(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.NUMBER);
  }

  /** The quotient, or no value when the denominator is 0. */
  static Expr quotient(Expr left, Expr right) {
    boolean safe = right instanceof Expr.Number n && n.value().signum() != 0;
    return arithmetic(left, BinaryOperator.DIVIDE, safe ? right : nullIfZero(right));
  }

  static Expr nullIfZero(Expr value) {
    return new Expr.Call(Function.NULL_IF, List.of(value, ZERO), value.type());
  }

  static Expr call(Function function, ValueType type, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments), type);
  }

  /** The day of a date or local moment. */
  static Expr day(Expr time) {
    return time.type() == ValueType.DATE ? time : new Expr.Cast(time, ValueType.DATE);
  }

  static Expr orZero(Expr value) {
    return call(Function.COALESCE, value.type(), value, ZERO);
  }
}
