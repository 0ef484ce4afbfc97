package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import java.util.EnumSet;
import java.util.Map;

/** GoogleSQL of BigQuery. Moments are of the type {@code datetime}. */
public final class BigQuery {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "BigQuery",
          new Lexicon(
              '`',
              Map.of("`", "\\`", "\\", "\\\\"),
              Map.of("'", "\\'", "\\", "\\\\", "\n", "\\n", "\r", "\\r"),
              ReservedWords.COMMON,
              300),
          EnumSet.of(
              Capability.WINDOWS_OF_ALL_ROWS,
              Capability.CASTS_BOOLEANS,
              Capability.NULLS_LAST,
              Capability.ROUNDS_BEFORE_THE_POINT),
          StandardSql.types("string", "int64", "float64", "bool", "date", "datetime"),
          Map.of(),
          StandardSql.functions(functions()),
          StandardSql.aggregates(
              Map.of(
                  AggregateCall.Function.APPROXIMATE_PERCENTILE,
                  "approx_quantiles({0}, 1000)[offset(cast({1} * 1000 as int64))]")),
          Map.of(
              MatchKind.STARTS_WITH, new Template("starts_with({0}, {1})"),
              MatchKind.ENDS_WITH, new Template("ends_with({0}, {1})"),
              MatchKind.CONTAINS, new Template("strpos({0}, {1}) > 0")),
          new Template("{0}"),
          calendar(),
          new Spine.Join(days(), moments()));

  private BigQuery() {}

  private static Calendar calendar() {
    Map<Step, Template> week = Map.of(Step.WEEK, new Template("date_trunc({0}, week(monday))"));
    return new Calendar(
        new Template("date '{0}'"),
        new Template("datetime '{0}'"),
        Calendar.with(Calendar.forSteps(Calendar.DAYS, "date_trunc({0}, {step})"), week),
        Calendar.forSteps(Calendar.PARTS_OF_DAY, "datetime_trunc({0}, {step})"),
        Calendar.forSteps(Calendar.DAYS, "date_add({0}, interval {3} {step})"),
        Calendar.forSteps(Calendar.ALL, "datetime_add({0}, interval {3} {step})"),
        new Template("datetime(timestamp({0}, {1}), {2})"));
  }

  private static Spine.Series days() {
    return new Spine.Series(
        new Template("cross join unnest(generate_date_array({0}, {1}, interval {2} {3})) as {5}"),
        new Template("{5}"),
        null);
  }

  private static Spine.Series moments() {
    return new Spine.Series(
        new Template(
            "cross join unnest(generate_timestamp_array(timestamp({0}), timestamp({1}), interval {2} {3})) as {5}"),
        new Template("datetime({5})"),
        null);
  }

  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.TRIM, "trim({0}, ' ')"),
        entry(Function.DAYS_BETWEEN, "date_diff({1}, {0}, day)"),
        entry(Function.SECONDS_BETWEEN, "(datetime_diff({1}, {0}, microsecond) / 1e6)"),
        entry(Function.YEAR, "extract(year from {0})"),
        entry(Function.QUARTER, "extract(quarter from {0})"),
        entry(Function.MONTH, "extract(month from {0})"),
        entry(Function.DAY_OF_MONTH, "extract(day from {0})"),
        entry(Function.DAY_OF_WEEK, "(mod(extract(dayofweek from {0}) + 5, 7) + 1)"),
        entry(Function.WEEK_OF_YEAR, "extract(isoweek from {0})"),
        entry(Function.DAY_OF_YEAR, "extract(dayofyear from {0})"),
        entry(Function.HOUR, "extract(hour from {0})"),
        entry(Function.MINUTE, "extract(minute from {0})"));
  }
}
