package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.quotient;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.function.Function;

/**
 * Translates values of the language to expressions.
 *
 * @param time how the workspace counts time
 * @param column what a column is
 * @param earlier whether an item was active earlier
 * @param calendar the period of a calendar's own in which a date lies
 * @param item a metric of the row's item
 * @param rate by what an amount is multiplied
 */
record Scalars(
    TimeSettings time,
    Function<Scalar.Column, Expr> column,
    Function<Scalar.ActiveEarlier, Expr> earlier,
    Function<Scalar.InCalendar, Expr> calendar,
    Function<Scalar.OfItem, Expr> item,
    Function<Scalar.Converted, Expr> rate) {

  Expr translate(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Column c -> column.apply(c);
      case Scalar.NumberLiteral n -> new Expr.Number(n.value());
      case Scalar.TextLiteral t -> new Expr.Text(t.value());
      case Scalar.BooleanLiteral b -> new Expr.Bool(b.value());
      case Scalar.PeriodLiteral p -> new Expr.Date(range(p.period()).start());
      case Scalar.Operation o -> operation(o);
      case Scalar.Not n -> new Expr.Not(translate(n.operand()));
      case Scalar.Negated n -> new Expr.Negated(translate(n.operand()));
      case Scalar.In i -> in(i);
      case Scalar.Between b -> between(b);
      case Scalar.Missing m -> new Expr.IsNull(translate(m.operand()), m.negated());
      case Scalar.Match m -> new Expr.Match(translate(m.operand()), m.kind(), m.text());
      case Scalar.Function f -> ScalarFunctions.call(f.name(), translate(f.arguments()), time);
      case Scalar.ActiveEarlier a -> earlier.apply(a);
      case Scalar.InCalendar c -> calendar.apply(c);
      case Scalar.OfItem o -> item.apply(o);
      case Scalar.Converted c ->
          Expressions.arithmetic(translate(c.operand()), BinaryOperator.TIMES, rate.apply(c));
    };
  }

  private List<Expr> translate(List<Scalar> scalars) {
    return scalars.stream().map(this::translate).toList();
  }

  private DateRange range(PeriodRef period) {
    return time.range(period);
  }

  private Expr operation(Scalar.Operation o) {
    if (o.operator().isComparison() && o.right() instanceof Scalar.PeriodLiteral p) {
      return period(translate(o.left()), o.operator(), range(p.period()));
    }
    if (o.operator().isComparison() && o.left() instanceof Scalar.PeriodLiteral p) {
      return period(translate(o.right()), mirrored(o.operator()), range(p.period()));
    }
    Expr left = translate(o.left());
    Expr right = translate(o.right());
    return o.operator() == BinaryOperator.DIVIDE
        ? quotient(left, right)
        : new Expr.Binary(o.operator(), left, right, type(o));
  }

  private static ValueType type(Scalar.Operation o) {
    return o.operator().isArithmetic() ? ValueType.NUMBER : ValueType.BOOLEAN;
  }

  /** A written period means all of its days. */
  private static Expr period(Expr moment, BinaryOperator operator, DateRange days) {
    Expr within =
        all(List.of(
                compareDay(moment, BinaryOperator.GREATER_OR_EQUAL, days.start()),
                compareDay(moment, BinaryOperator.LESS, days.end())))
            .orElseThrow();
    return switch (operator) {
      case EQUAL -> within;
      case NOT_EQUAL -> new Expr.Not(within);
      case LESS -> compareDay(moment, BinaryOperator.LESS, days.start());
      case LESS_OR_EQUAL -> compareDay(moment, BinaryOperator.LESS, days.end());
      case GREATER -> compareDay(moment, BinaryOperator.GREATER_OR_EQUAL, days.end());
      case GREATER_OR_EQUAL -> compareDay(moment, BinaryOperator.GREATER_OR_EQUAL, days.start());
      case OR, AND, PLUS, MINUS, TIMES, DIVIDE -> throw new IllegalArgumentException("" + operator);
    };
  }

  private static BinaryOperator mirrored(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case GREATER -> BinaryOperator.LESS;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      case OR, AND, EQUAL, NOT_EQUAL, PLUS, MINUS, TIMES, DIVIDE -> operator;
    };
  }

  private Expr in(Scalar.In in) {
    Expr operand = translate(in.operand());
    if (in.values().stream().noneMatch(Scalar.PeriodLiteral.class::isInstance)) {
      return new Expr.In(operand, in.negated(), translate(in.values()));
    }
    Expr any =
        in.values().stream()
            .map(v -> operation(equal(in.operand(), v)))
            .reduce((a, b) -> new Expr.Binary(BinaryOperator.OR, a, b, ValueType.BOOLEAN))
            .orElseThrow();
    return in.negated() ? new Expr.Not(any) : any;
  }

  private static Scalar.Operation equal(Scalar left, Scalar right) {
    return new Scalar.Operation(
        BinaryOperator.EQUAL, left, right, dev.sextant.model.formula.Type.BOOLEAN);
  }

  private Expr between(Scalar.Between b) {
    Expr operand = translate(b.operand());
    Expr low =
        b.low() instanceof Scalar.PeriodLiteral p
            ? period(operand, BinaryOperator.GREATER_OR_EQUAL, range(p.period()))
            : compare(operand, BinaryOperator.GREATER_OR_EQUAL, translate(b.low()));
    Expr high =
        b.high() instanceof Scalar.PeriodLiteral p
            ? period(operand, BinaryOperator.LESS_OR_EQUAL, range(p.period()))
            : compare(operand, BinaryOperator.LESS_OR_EQUAL, translate(b.high()));
    return all(List.of(low, high)).orElseThrow();
  }
}
