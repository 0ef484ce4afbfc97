package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.ValueType;
import java.util.EnumMap;
import java.util.Map;

/** What most engines write alike; a dialect says what it does differently. */
final class StandardSql {

  /** Patterns, whose wildcards are escaped. */
  static final Map<MatchKind, Template> LIKE =
      Map.of(
          MatchKind.STARTS_WITH, new Template("{0} like {2}"),
          MatchKind.ENDS_WITH, new Template("{0} like {2}"),
          MatchKind.CONTAINS, new Template("{0} like {2}"));

  private static final Map<Function, Template> FUNCTIONS =
      Map.ofEntries(
          entry(Function.ABS, new Template("abs({0})")),
          entry(Function.SQUARE_ROOT, new Template("sqrt({0})")),
          entry(Function.ROUND, new Template("round({*})")),
          entry(Function.FLOOR, new Template("floor({0})")),
          entry(Function.CEILING, new Template("ceil({0})")),
          entry(Function.LOWER, new Template("lower({0})")),
          entry(Function.UPPER, new Template("upper({0})")),
          entry(Function.LENGTH, new Template("length({0})")),
          entry(Function.TRIM, new Template("trim({0})")),
          entry(Function.CONCAT, new Template("({0} || {1})")),
          entry(Function.COALESCE, new Template("coalesce({*})")),
          entry(Function.LEAST, new Template("least({*})")),
          entry(Function.GREATEST, new Template("greatest({*})")),
          entry(Function.LEAST_OF_ALL, new Template("least({*})")),
          entry(Function.GREATEST_OF_ALL, new Template("greatest({*})")),
          entry(Function.NULL_IF, new Template("nullif({0}, {1})")),
          entry(Function.YEAR, new Template("year({0})")),
          entry(Function.QUARTER, new Template("quarter({0})")),
          entry(Function.MONTH, new Template("month({0})")),
          entry(Function.DAY_OF_MONTH, new Template("day({0})")),
          entry(Function.HOUR, new Template("hour({0})")),
          entry(Function.MINUTE, new Template("minute({0})")));

  private static final Map<AggregateCall.Function, Template> AGGREGATES =
      Map.ofEntries(
          entry(AggregateCall.Function.COUNT, new Template("count({0})")),
          entry(AggregateCall.Function.COUNT_DISTINCT, new Template("count(distinct {0})")),
          entry(AggregateCall.Function.SUM, new Template("sum({0})")),
          entry(AggregateCall.Function.MIN, new Template("min({0})")),
          entry(AggregateCall.Function.MAX, new Template("max({0})")),
          entry(AggregateCall.Function.AVERAGE, new Template("avg({0})")),
          entry(AggregateCall.Function.STDDEV, new Template("stddev_samp({0})")));

  /** Percentiles as the standard has them. */
  static final Map<AggregateCall.Function, String> WITHIN_GROUP =
      Map.of(
          AggregateCall.Function.PERCENTILE, "percentile_cont({1}) within group (order by {0})",
          AggregateCall.Function.DISCRETE_PERCENTILE,
              "percentile_disc({1}) within group (order by {0})");

  private StandardSql() {}

  /** The functions of values, with others instead of some. */
  static Map<Function, Template> functions(Map<Function, String> others) {
    Map<Function, Template> functions = new EnumMap<>(FUNCTIONS);
    others.forEach((function, text) -> functions.put(function, new Template(text)));
    return functions;
  }

  /** The functions of rows, with others instead of some. */
  static Map<AggregateCall.Function, Template> aggregates(
      Map<AggregateCall.Function, String> others) {
    Map<AggregateCall.Function, Template> aggregates = new EnumMap<>(AGGREGATES);
    others.forEach((function, text) -> aggregates.put(function, new Template(text)));
    return aggregates;
  }

  /** The names of types, in the order of {@link ValueType}. */
  static Map<ValueType, String> types(
      String text, String integer, String number, String bool, String date, String timestamp) {
    return Map.of(
        ValueType.TEXT, text,
        ValueType.INTEGER, integer,
        ValueType.NUMBER, number,
        ValueType.BOOLEAN, bool,
        ValueType.DATE, date,
        ValueType.TIMESTAMP, timestamp);
  }
}
