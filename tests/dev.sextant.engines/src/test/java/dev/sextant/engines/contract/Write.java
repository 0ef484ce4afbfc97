package dev.sextant.engines.contract;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Short ways to write expressions. */
final class Write {

  private Write() {}

  static Expr text(String value) {
    return new Expr.Text(value);
  }

  static Expr number(String value) {
    return new Expr.Number(new BigDecimal(value));
  }

  static Expr date(String value) {
    return new Expr.Date(LocalDate.parse(value));
  }

  static Expr moment(String value) {
    return new Expr.Timestamp(LocalDateTime.parse(value));
  }

  static Expr none(ValueType type) {
    return new Expr.Null(type);
  }

  static Expr.Column column(String name, ValueType type) {
    return new Expr.Column("", name, type);
  }

  static Expr call(Function function, ValueType type, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments), type);
  }

  static Expr arithmetic(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.NUMBER);
  }

  static Expr condition(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.BOOLEAN);
  }

  static Expr when(Expr condition, Expr then) {
    return new Expr.Case(List.of(new Expr.Case.Branch(condition, then)), null, then.type());
  }

  static AggregateCall total(
      AggregateCall.Function function, Expr operand, Expr filter, String level, ValueType type) {
    return new AggregateCall(function, operand, filter, new BigDecimal(level), type);
  }
}
