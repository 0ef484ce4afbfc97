package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.ValueType;
import java.util.EnumSet;
import java.util.Map;

/** DuckDB 1.4 and later. */
public final class DuckDb {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "DuckDB",
          '"',
          ReservedWords.COMMON,
          EnumSet.allOf(Capability.class),
          Map.of(
              ValueType.TEXT, "varchar",
              ValueType.INTEGER, "bigint",
              ValueType.NUMBER, "double",
              ValueType.BOOLEAN, "boolean",
              ValueType.DATE, "date",
              ValueType.TIMESTAMP, "timestamp"),
          functions(),
          aggregates(),
          new Template("date_trunc('{1}', {0})"),
          new Template("{0} + interval {1} {2}"),
          new Template("{0} - interval {1} {2}"),
          new Template("timezone({2}, timezone({1}, {0}))"),
          new Template(
              "cross join unnest(generate_series({0}, {1}, interval {2} {3})) as {4}({5})"));

  private DuckDb() {}

  private static Map<Function, Template> functions() {
    return Map.ofEntries(
        entry(Function.ABS, new Template("abs({0})")),
        entry(Function.ROUND, new Template("round({*})")),
        entry(Function.FLOOR, new Template("floor({0})")),
        entry(Function.CEILING, new Template("ceil({0})")),
        entry(Function.LOWER, new Template("lower({0})")),
        entry(Function.UPPER, new Template("upper({0})")),
        entry(Function.LENGTH, new Template("length({0})")),
        entry(Function.TRIM, new Template("trim({0})")),
        entry(Function.COALESCE, new Template("coalesce({*})")),
        entry(Function.LEAST, new Template("least({*})")),
        entry(Function.GREATEST, new Template("greatest({*})")),
        entry(Function.NULL_IF, new Template("nullif({0}, {1})")),
        entry(Function.DAYS_BETWEEN, new Template("date_diff('day', {0}, {1})")),
        entry(Function.SECONDS_BETWEEN, new Template("epoch({1} - {0})")),
        entry(Function.YEAR, new Template("year({0})")),
        entry(Function.QUARTER, new Template("quarter({0})")),
        entry(Function.MONTH, new Template("month({0})")),
        entry(Function.DAY_OF_MONTH, new Template("day({0})")),
        entry(Function.DAY_OF_WEEK, new Template("isodow({0})")),
        entry(Function.WEEK_OF_YEAR, new Template("weekofyear({0})")),
        entry(Function.DAY_OF_YEAR, new Template("dayofyear({0})")),
        entry(Function.HOUR, new Template("hour({0})")),
        entry(Function.MINUTE, new Template("minute({0})")));
  }

  private static Map<AggregateCall.Function, Template> aggregates() {
    return Map.ofEntries(
        entry(AggregateCall.Function.COUNT, new Template("count({0})")),
        entry(AggregateCall.Function.COUNT_DISTINCT, new Template("count(distinct {0})")),
        entry(AggregateCall.Function.SUM, new Template("sum({0})")),
        entry(AggregateCall.Function.MIN, new Template("min({0})")),
        entry(AggregateCall.Function.MAX, new Template("max({0})")),
        entry(AggregateCall.Function.AVERAGE, new Template("avg({0})")),
        entry(
            AggregateCall.Function.PERCENTILE,
            new Template("percentile_cont({1}) within group (order by {0})")),
        entry(
            AggregateCall.Function.DISCRETE_PERCENTILE,
            new Template("percentile_disc({1}) within group (order by {0})")),
        entry(
            AggregateCall.Function.APPROXIMATE_PERCENTILE,
            new Template("approx_quantile({0}, {1})")),
        entry(AggregateCall.Function.STDDEV, new Template("stddev_samp({0})")));
  }
}
