package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.EnumSet;
import java.util.Map;

/**
 * SQLite 3.46 and later. Dates and moments are texts such as {@code 2024-02-29} and {@code
 * 2024-02-29 12:00:00}, which sort as they follow each other; time zones are not known.
 */
public final class Sqlite {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "SQLite",
          Lexicon.STANDARD,
          EnumSet.of(
              Capability.WINDOWS_OF_ALL_ROWS,
              Capability.CASTS_BOOLEANS,
              Capability.STARTS_DATES_OF_MOMENTS,
              Capability.FILTER_CLAUSE,
              Capability.NULLS_LAST),
          StandardSql.types("text", "integer", "real", "integer", "text", "text"),
          casts(),
          StandardSql.functions(functions()),
          aggregates(),
          Map.of(
              MatchKind.STARTS_WITH, new Template("substr({0}, 1, {3}) = {1}"),
              MatchKind.ENDS_WITH, new Template("substr({0}, -{3}) = {1}"),
              MatchKind.CONTAINS, new Template("instr({0}, {1}) > 0")),
          new Template("{0}"),
          calendar(),
          new Spine.Stepping());

  private Sqlite() {}

  private static Map<ValueType, Template> casts() {
    return Map.of(
        ValueType.TEXT, new Template("cast({0} as text)"),
        ValueType.INTEGER, new Template("cast({0} as integer)"),
        ValueType.NUMBER, new Template("cast({0} as real)"),
        ValueType.BOOLEAN, new Template("{0}"),
        ValueType.DATE, new Template("date({0})"),
        ValueType.TIMESTAMP, new Template("datetime({0})"));
  }

  private static Map<AggregateCall.Function, Template> aggregates() {
    Map<AggregateCall.Function, Template> aggregates = StandardSql.aggregates(Map.of());
    aggregates.remove(AggregateCall.Function.STDDEV);
    return aggregates;
  }

  private static Calendar calendar() {
    return new Calendar(
        new Template("'{0}'"),
        new Template("'{0}'"),
        Map.of(
            Step.DAY, new Template("{0}"),
            Step.WEEK, new Template("date({0}, 'weekday 0', '-6 days')"),
            Step.MONTH, new Template("date({0}, 'start of month')"),
            Step.QUARTER,
                new Template(
                    "date({0}, 'start of month', '-' || ((strftime('%m', {0}) - 1) % 3) || ' months')"),
            Step.YEAR, new Template("date({0}, 'start of year')")),
        Map.of(
            Step.SECOND, new Template("strftime('%Y-%m-%d %H:%M:%S', {0})"),
            Step.MINUTE, new Template("strftime('%Y-%m-%d %H:%M:00', {0})"),
            Step.HOUR, new Template("strftime('%Y-%m-%d %H:00:00', {0})")),
        Map.of(
            Step.DAY, new Template("date({0}, '{2}{1} days')"),
            Step.MONTH, new Template("date({0}, '{2}{1} months', 'floor')"),
            Step.YEAR, new Template("date({0}, '{2}{1} years', 'floor')")),
        Map.of(
            Step.SECOND, new Template("datetime({0}, '{2}{1} seconds')"),
            Step.MINUTE, new Template("datetime({0}, '{2}{1} minutes')"),
            Step.HOUR, new Template("datetime({0}, '{2}{1} hours')"),
            Step.DAY, new Template("datetime({0}, '{2}{1} days')"),
            Step.MONTH, new Template("datetime({0}, '{2}{1} months', 'floor')"),
            Step.YEAR, new Template("datetime({0}, '{2}{1} years', 'floor')")),
        null);
  }

  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.LEAST, "min({*})"),
        entry(Function.GREATEST, "max({*})"),
        entry(Function.LEAST_OF_ALL, "min({*})"),
        entry(Function.GREATEST_OF_ALL, "max({*})"),
        entry(Function.DAYS_BETWEEN, "cast(julianday({1}) - julianday({0}) as integer)"),
        entry(Function.SECONDS_BETWEEN, "(unixepoch({1}, 'subsec') - unixepoch({0}, 'subsec'))"),
        entry(Function.YEAR, part("%Y")),
        entry(Function.QUARTER, "((cast(strftime('%m', {0}) as integer) + 2) / 3)"),
        entry(Function.MONTH, part("%m")),
        entry(Function.DAY_OF_MONTH, part("%d")),
        entry(Function.DAY_OF_WEEK, part("%u")),
        entry(Function.WEEK_OF_YEAR, part("%V")),
        entry(Function.DAY_OF_YEAR, part("%j")),
        entry(Function.HOUR, part("%H")),
        entry(Function.MINUTE, part("%M")));
  }

  private static String part(String format) {
    return "cast(strftime('" + format + "', {0}) as integer)";
  }
}
