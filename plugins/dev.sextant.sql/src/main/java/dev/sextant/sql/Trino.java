package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import java.util.EnumSet;
import java.util.Map;

/** Trino 420 and later. */
public final class Trino {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "Trino",
          Lexicon.STANDARD,
          EnumSet.of(
              Capability.WINDOWS_OF_ALL_ROWS,
              Capability.CASTS_BOOLEANS,
              Capability.FILTER_CLAUSE,
              Capability.NULLS_LAST,
              Capability.ROUNDS_BEFORE_THE_POINT,
              Capability.COMPARES_DAYS_WITH_MOMENTS),
          StandardSql.types("varchar", "bigint", "double", "boolean", "date", "timestamp(6)"),
          Map.of(),
          StandardSql.functions(functions()),
          StandardSql.aggregates(
              Map.of(
                  AggregateCall.Function.AVERAGE, "avg(cast({0} as double))",
                  AggregateCall.Function.APPROXIMATE_PERCENTILE, "approx_percentile({0}, {1})")),
          StandardSql.LIKE,
          new Template("{0}"),
          calendar(),
          new Spine.Join(days(), moments()));

  private Trino() {}

  private static Calendar calendar() {
    return new Calendar(
        new Template("date '{0}'"),
        new Template("timestamp '{0}'"),
        Calendar.forSteps(Calendar.DAYS, "date_trunc('{step}', {0})"),
        Calendar.forSteps(Calendar.ALL, "date_trunc('{step}', {0})"),
        Calendar.forSteps(Calendar.DAYS, "date_add('{step}', {3}, {0})"),
        Calendar.forSteps(Calendar.ALL, "date_add('{step}', {3}, {0})"),
        new Template("cast(with_timezone({0}, {1}) at time zone {2} as timestamp(6))"));
  }

  private static Spine.Series days() {
    return new Spine.Series(
        new Template(
            "cross join unnest(case when {0} <= {1} then sequence({0}, {1}, interval '{2}' {3}) end) as {4}({5})"),
        new Template("{4}.{5}"),
        null);
  }

  /** A sequence has 10,000 values at most, which days never reach but moments do. */
  private static Spine.Series moments() {
    String number = "({4}_blocks.{5} * 10000 + {4}.{5}) * {2}";
    String start = "date_add('{3}', " + number + ", {0})";
    return new Spine.Series(
        new Template(
            "cross join unnest(sequence(0, greatest(date_diff('{3}', {0}, {1}), 0) / 10000)) as {4}_blocks({5})"
                + " cross join unnest(sequence(0, 9999)) as {4}({5})"),
        new Template(start),
        new Template(start + " <= {1}"));
  }

  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.TRIM, "trim(both ' ' from {0})"),
        entry(Function.DAYS_BETWEEN, "date_diff('day', {0}, {1})"),
        entry(Function.SECONDS_BETWEEN, "(date_diff('millisecond', {0}, {1}) / 1e3)"),
        entry(Function.DAY_OF_WEEK, "day_of_week({0})"),
        entry(Function.WEEK_OF_YEAR, "week({0})"),
        entry(Function.DAY_OF_YEAR, "day_of_year({0})"));
  }
}
