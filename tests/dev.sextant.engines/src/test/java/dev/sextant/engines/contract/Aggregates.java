package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.total;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Functions of rows, over all of them or some, in groups of which one has no name. */
final class Aggregates {

  private static final Expr AMOUNT = Samples.of(Samples.SALES, "amount");
  private static final Expr PIECES = Samples.of(Samples.SALES, "pieces");
  private static final Expr STORE = Samples.of(Samples.SALES, "store");
  private static final Expr RETURNED = Samples.of(Samples.SALES, "returned");

  private Aggregates() {}

  static Stream<Clause> clauses() {
    return Stream.of(
        simple(),
        filtered(),
        percentiles(),
        percentileOfFiltered(),
        deviation(),
        whole(),
        empty(),
        approximate());
  }

  private static Rel.Total of(
      String name, AggregateCall.Function function, Expr operand, Expr filter, String level) {
    ValueType type =
        function == AggregateCall.Function.COUNT
                || function == AggregateCall.Function.COUNT_DISTINCT
            ? ValueType.INTEGER
            : ValueType.NUMBER;
    return new Rel.Total(name, total(function, operand, filter, level, type));
  }

  private static Rel byStore(List<Rel.Total> totals) {
    return Order.by(
        new Rel.Aggregate(
            Samples.scan(Samples.SALES), List.of(new Rel.Item("store", STORE)), totals),
        List.of(new Expr.Column("", "store", ValueType.TEXT)));
  }

  private static Clause simple() {
    return new Clause(
        "rows, values, sums, extremes and means of groups",
        byStore(
            List.of(
                new Rel.Total("found", AggregateCall.countRows()),
                of("known", AggregateCall.Function.COUNT, AMOUNT, null, "0"),
                of("kinds", AggregateCall.Function.COUNT_DISTINCT, RETURNED, null, "0"),
                of("amount", AggregateCall.Function.SUM, AMOUNT, null, "0"),
                of("least", AggregateCall.Function.MIN, PIECES, null, "0"),
                of("most", AggregateCall.Function.MAX, PIECES, null, "0"),
                of("mean", AggregateCall.Function.AVERAGE, PIECES, null, "0"))),
        List.of(
            "A | 4 | 3 | 2 | 70.75 | -7 | 7 | 1.75",
            "b | 2 | 1 | 1 | 7 | 1 | 2 | 1.5",
            "c | 1 | 0 | 0 | - | 0 | 0 | 0",
            "- | 1 | 1 | 1 | 1000000.125 | 5 | 5 | 5"));
  }

  private static Clause filtered() {
    return new Clause(
        "of the rows for which a condition holds",
        byStore(
            List.of(
                new Rel.Total(
                    "returns",
                    new AggregateCall(
                        AggregateCall.Function.COUNT,
                        null,
                        RETURNED,
                        java.math.BigDecimal.ZERO,
                        ValueType.INTEGER)),
                of("amount", AggregateCall.Function.SUM, AMOUNT, RETURNED, "0"),
                of("kinds", AggregateCall.Function.COUNT_DISTINCT, PIECES, RETURNED, "0"),
                of(
                    "mean",
                    AggregateCall.Function.AVERAGE,
                    PIECES,
                    Write.condition(PIECES, BinaryOperator.GREATER, Write.number("2")),
                    "0"))),
        List.of(
            "A | 2 | 50.5 | 2 | 4.666666667",
            "b | 0 | - | 0 | -",
            "c | 0 | - | 0 | -",
            "- | 1 | 1000000.125 | 1 | 5"));
  }

  private static Clause percentiles() {
    return new Clause(
        "percentiles, between two rows and of one",
        byStore(
            List.of(
                of("median", AggregateCall.Function.PERCENTILE, AMOUNT, null, "0.5"),
                of("p90", AggregateCall.Function.PERCENTILE, AMOUNT, null, "0.9"),
                of("p0", AggregateCall.Function.PERCENTILE, PIECES, null, "0"),
                of("p100", AggregateCall.Function.PERCENTILE, PIECES, null, "1"),
                of("one", AggregateCall.Function.DISCRETE_PERCENTILE, PIECES, null, "0.5"),
                of("one_of_30", AggregateCall.Function.DISCRETE_PERCENTILE, PIECES, null, "0.3"),
                new Rel.Total("found", AggregateCall.countRows()),
                of("amount", AggregateCall.Function.SUM, AMOUNT, null, "0"))),
        List.of(
            "A | 20.25 | 36.05 | -7 | 7 | 3 | 3 | 4 | 70.75",
            "b | 7 | 7 | 1 | 2 | 1 | 1 | 2 | 7",
            "c | - | - | 0 | 0 | 0 | 0 | 1 | -",
            "- | 1000000.125 | 1000000.125 | 5 | 5 | 5 | 5 | 1 | 1000000.125"));
  }

  private static Clause percentileOfFiltered() {
    return new Clause(
        "percentiles of the rows for which a condition holds",
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(),
            List.of(
                of("median", AggregateCall.Function.PERCENTILE, AMOUNT, RETURNED, "0.5"),
                of("one", AggregateCall.Function.DISCRETE_PERCENTILE, PIECES, RETURNED, "0.6"))),
        List.of("40 | 3"));
  }

  private static Clause deviation() {
    return new Clause(
        "the standard deviation of a sample",
        byStore(
            List.of(
                of("spread", AggregateCall.Function.STDDEV, AMOUNT, null, "0"),
                of("of_some", AggregateCall.Function.STDDEV, PIECES, RETURNED, "0"),
                of("amount", AggregateCall.Function.SUM, AMOUNT, null, "0"))),
        List.of(
            "A | 15.02983145 | 7.071067812 | 70.75",
            "b | - | - | 7",
            "c | - | - | -",
            "- | - | - | 1000000.125"));
  }

  private static Clause whole() {
    return new Clause(
        "without groups there is one row",
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(),
            List.of(
                new Rel.Total("found", AggregateCall.countRows()),
                of("amount", AggregateCall.Function.SUM, AMOUNT, null, "0"))),
        List.of("8 | 1000077.875"));
  }

  private static Clause empty() {
    Rel none =
        new Rel.Filter(
            Samples.scan(Samples.SALES),
            Write.condition(PIECES, BinaryOperator.GREATER, Write.number("99")));
    return new Clause(
        "without rows there is none",
        new Rel.Aggregate(
            none, List.of(), List.of(new Rel.Total("found", AggregateCall.countRows()))),
        List.of());
  }

  /** Of a few rows, an approximate percentile lies between its neighbours. */
  private static Clause approximate() {
    Rel groups =
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(),
            List.of(of("p50", AggregateCall.Function.APPROXIMATE_PERCENTILE, AMOUNT, null, "0.5")));
    Expr found = new Expr.Column("", "p50", ValueType.NUMBER);
    return new Clause(
        "an approximate percentile is near",
        new Rel.Project(
            groups,
            List.of(
                new Rel.Item(
                    "near",
                    Write.condition(
                        Write.condition(
                            found, BinaryOperator.GREATER_OR_EQUAL, Write.number("10.5")),
                        BinaryOperator.AND,
                        Write.condition(
                            found, BinaryOperator.LESS_OR_EQUAL, Write.number("40")))))),
        List.of("true"));
  }
}
