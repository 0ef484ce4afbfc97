package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import java.util.EnumSet;
import java.util.Map;

/** PostgreSQL 13 and later. */
public final class PostgreSql {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "PostgreSQL",
          Lexicon.STANDARD.withLongestName(63),
          EnumSet.of(
              Capability.WINDOWS_OF_ALL_ROWS,
              Capability.ADDS_UP_EACH_FRAME,
              Capability.SERIES_OF_QUERIES,
              Capability.FILTER_CLAUSE,
              Capability.NULLS_LAST,
              Capability.LEAST_OF_KNOWN,
              Capability.ROUNDS_BEFORE_THE_POINT,
              Capability.COMPARES_DAYS_WITH_MOMENTS),
          StandardSql.types("text", "bigint", "double precision", "boolean", "date", "timestamp"),
          Map.of(),
          StandardSql.functions(functions()),
          StandardSql.aggregates(StandardSql.WITHIN_GROUP),
          StandardSql.LIKE,
          new Template("{0} collate \"C\""),
          calendar(),
          new Spine.Join(series(), series()));

  private PostgreSql() {}

  /** An interval has no word for weeks of its own and none for quarters. */
  private static Calendar calendar() {
    return new Calendar(
        new Template("date '{0}'"),
        new Template("timestamp '{0}'"),
        Calendar.forSteps(Calendar.DAYS, "cast(date_trunc('{step}', {0}) as date)"),
        Calendar.forSteps(Calendar.ALL, "date_trunc('{step}', {0})"),
        Calendar.with(
            Calendar.forSteps(Calendar.DAYS, "cast({0} {2} interval '{1} {step}' as date)"),
            Map.of(Step.DAY, new Template("{0} {2} {1}"))),
        Calendar.forSteps(Calendar.ALL, "{0} {2} interval '{1} {step}'"),
        new Template("{0} at time zone {1} at time zone {2}"));
  }

  private static Spine.Series series() {
    return new Spine.Series(
        new Template(
            "cross join lateral generate_series(cast({0} as timestamp), {1}, interval '{2} {3}') as {4}({5})"),
        new Template("cast({4}.{5} as {6})"),
        null);
  }

  /** A number with binary fractions has no digits to round to, and rounds halves to even ones. */
  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.ROUND, "round(cast({0} as numeric){,1})"),
        entry(Function.DAYS_BETWEEN, "({1} - {0})"),
        entry(Function.SECONDS_BETWEEN, "extract(epoch from {1} - {0})"),
        entry(Function.YEAR, part("year")),
        entry(Function.QUARTER, part("quarter")),
        entry(Function.MONTH, part("month")),
        entry(Function.DAY_OF_MONTH, part("day")),
        entry(Function.DAY_OF_WEEK, part("isodow")),
        entry(Function.WEEK_OF_YEAR, part("week")),
        entry(Function.DAY_OF_YEAR, part("doy")),
        entry(Function.HOUR, part("hour")),
        entry(Function.MINUTE, part("minute")));
  }

  private static String part(String name) {
    return "cast(extract(" + name + " from {0}) as integer)";
  }
}
