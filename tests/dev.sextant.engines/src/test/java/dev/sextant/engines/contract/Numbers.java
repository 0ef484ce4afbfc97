package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.arithmetic;
import static dev.sextant.engines.contract.Write.call;
import static dev.sextant.engines.contract.Write.condition;
import static dev.sextant.engines.contract.Write.none;
import static dev.sextant.engines.contract.Write.number;
import static dev.sextant.engines.contract.Write.text;
import static dev.sextant.engines.contract.Write.when;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Arithmetic, functions of numbers, and logic with unknown values. */
final class Numbers {

  private static final Expr TRUE = new Expr.Bool(true);
  private static final Expr FALSE = new Expr.Bool(false);
  private static final Expr UNKNOWN = none(ValueType.BOOLEAN);

  private Numbers() {}

  static Stream<Clause> clauses() {
    return Stream.of(literals(), division(), functions(), ofKnown(), logic(), comparisons());
  }

  private static Clause literals() {
    return new Clause(
        "numbers are what was written",
        Samples.values(
            List.of(
                number("0"),
                number("-17"),
                number("1234567890"),
                number("0.000001"),
                number("-2.50"),
                new Expr.Negated(number("-3")),
                new Expr.Negated(arithmetic(number("1"), BinaryOperator.MINUS, number("4"))),
                arithmetic(
                    number("10"),
                    BinaryOperator.MINUS,
                    arithmetic(number("4"), BinaryOperator.MINUS, number("-3"))),
                arithmetic(number("2"), BinaryOperator.TIMES, number("-1.5")),
                arithmetic(number("2"), BinaryOperator.PLUS, number("-1.5")))),
        List.of("0 | -17 | 1234567890 | 0.000001 | -2.5 | 3 | 3 | 3 | -3 | 0.5"));
  }

  private static Clause division() {
    Expr pieces = Samples.of(Samples.SALES, "pieces");
    Expr amount = Samples.of(Samples.SALES, "amount");
    Expr guarded = call(Function.NULL_IF, ValueType.INTEGER, pieces, number("0"));
    Rel rel =
        Samples.sorted(
            Samples.scan(Samples.SALES),
            List.of(
                new Rel.Item("id", Samples.of(Samples.SALES, "id")),
                new Rel.Item("half", arithmetic(pieces, BinaryOperator.DIVIDE, number("2"))),
                new Rel.Item("third", arithmetic(number("1"), BinaryOperator.DIVIDE, guarded)),
                new Rel.Item("price", arithmetic(amount, BinaryOperator.DIVIDE, guarded)),
                new Rel.Item(
                    "product",
                    arithmetic(
                        amount,
                        BinaryOperator.TIMES,
                        arithmetic(pieces, BinaryOperator.DIVIDE, number("4"))))));
    return new Clause(
        "division keeps its fraction, and by nothing gives none",
        rel,
        List.of(
            "1 | 1.5 | 0.3333333333 | 3.5 | 7.875",
            "2 | 2 | 0.25 | 5.0625 | 20.25",
            "3 | 3.5 | 0.1428571429 | - | -",
            "4 | -3.5 | -0.1428571429 | -5.714285714 | -70",
            "5 | 1 | 0.5 | 3.5 | 3.5",
            "6 | 0.5 | 1 | - | -",
            "7 | 0 | - | - | -",
            "8 | 2.5 | 0.2 | 200000.025 | 1250000.156"));
  }

  private static Clause functions() {
    ValueType n = ValueType.NUMBER;
    return new Clause(
        "functions of numbers",
        Samples.values(
            List.of(
                call(Function.ABS, n, number("-2.5")),
                call(Function.SQUARE_ROOT, n, number("6.25")),
                call(Function.ROUND, n, number("2.5")),
                call(Function.ROUND, n, number("-2.5")),
                call(Function.ROUND, n, new Expr.Cast(number("3.5"), n)),
                call(Function.ROUND, n, new Expr.Cast(number("4.5"), n)),
                call(Function.ROUND, n, number("1234.567"), number("2")),
                call(Function.ROUND, n, number("1250"), number("-2")),
                call(Function.FLOOR, n, number("-1.5")),
                call(Function.CEILING, n, number("-1.5")),
                new Expr.Cast(number("7"), ValueType.INTEGER))),
        List.of("2.5 | 2.5 | 3 | -3 | 4 | 5 | 1234.57 | 1300 | -2 | -1 | 7"));
  }

  private static Clause ofKnown() {
    ValueType n = ValueType.INTEGER;
    return new Clause(
        "the least and the greatest of what is known",
        Samples.values(
            List.of(
                call(Function.LEAST, n, number("3"), number("2"), number("5")),
                call(Function.LEAST, n, none(n), number("2"), number("5")),
                call(Function.LEAST, n, number("3"), none(n)),
                call(Function.LEAST, n, none(n), none(n)),
                call(Function.GREATEST, n, number("3"), none(n), number("5")),
                call(Function.GREATEST, n, none(n), number("-1")),
                call(Function.LEAST_OF_ALL, n, number("3"), number("2"), number("5")),
                call(Function.GREATEST_OF_ALL, n, number("3"), number("2"), number("5")))),
        List.of("2 | 2 | 3 | - | 5 | -1 | 2 | 5"));
  }

  private static Clause logic() {
    return new Clause(
        "what is unknown stays unknown",
        Samples.values(
            List.of(
                TRUE,
                FALSE,
                new Expr.Not(TRUE),
                new Expr.Not(UNKNOWN),
                condition(TRUE, BinaryOperator.AND, UNKNOWN),
                condition(FALSE, BinaryOperator.AND, UNKNOWN),
                condition(TRUE, BinaryOperator.OR, UNKNOWN),
                condition(condition(TRUE, BinaryOperator.OR, FALSE), BinaryOperator.AND, FALSE),
                new Expr.Not(condition(FALSE, BinaryOperator.OR, FALSE)),
                new Expr.IsNull(none(ValueType.TEXT), false),
                new Expr.IsNull(text("x"), true),
                when(UNKNOWN, text("x")),
                when(TRUE, text("x")))),
        List.of(
            "true | false | false | - | - | false | true | false | true | true | true | - | x"));
  }

  private static Clause comparisons() {
    List<Expr> ab = List.of(text("a"), text("b"));
    return new Clause(
        "comparisons",
        Samples.values(
            List.of(
                condition(number("1"), BinaryOperator.LESS, number("2")),
                condition(number("2"), BinaryOperator.LESS_OR_EQUAL, number("1")),
                condition(number("2"), BinaryOperator.NOT_EQUAL, number("1.5")),
                condition(text("a"), BinaryOperator.EQUAL, text("A")),
                condition(text("B"), BinaryOperator.LESS, text("a")),
                new Expr.In(text("b"), false, ab),
                new Expr.In(text("c"), true, ab),
                new Expr.In(number("2"), false, List.of(number("1"), number("2"))))),
        List.of("true | false | true | false | true | true | true | true"));
  }
}
