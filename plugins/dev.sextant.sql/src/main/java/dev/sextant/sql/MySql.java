package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.EnumSet;
import java.util.Map;

/** MySQL 8 and MariaDB 10.6, and later. */
public final class MySql {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "MySQL",
          new Lexicon(
              '`', Map.of("`", "``"), Map.of("'", "''", "\\", "\\\\"), ReservedWords.MYSQL, 64),
          EnumSet.of(
              Capability.CASTS_BOOLEANS,
              Capability.STARTS_DATES_OF_MOMENTS,
              Capability.ROUNDS_BEFORE_THE_POINT,
              Capability.COMPARES_DAYS_WITH_MOMENTS),
          StandardSql.types("char", "signed", "double", "signed", "date", "datetime(6)"),
          Map.of(ValueType.BOOLEAN, new Template("cast({0} as signed)")),
          StandardSql.functions(functions()),
          StandardSql.aggregates(
              Map.of(
                  AggregateCall.Function.AVERAGE, "avg(cast({0} as double))",
                  AggregateCall.Function.STDDEV, "stddev_samp(cast({0} as double))")),
          Map.of(
              MatchKind.STARTS_WITH, new Template("{0} like {2}"),
              MatchKind.ENDS_WITH, new Template("{0} like {2}"),
              MatchKind.CONTAINS, new Template("{0} like {2}")),
          new Template("{0}"),
          calendar(),
          new Spine.Halving(
              new Template("timestampdiff({2}, {0}, {1})"), new Template("{0} div {1}")));

  private MySql() {}

  private static Calendar calendar() {
    return new Calendar(
        new Template("date '{0}'"),
        new Template("timestamp '{0}'"),
        Map.of(
            Step.DAY, new Template("{0}"),
            Step.WEEK, new Template("from_days(to_days({0}) - weekday({0}))"),
            Step.MONTH, new Template("cast(date_format({0}, '%Y-%m-01') as date)"),
            Step.QUARTER,
                new Template(
                    "date_add(makedate(year({0}), 1), interval quarter({0}) * 3 - 3 month)"),
            Step.YEAR, new Template("makedate(year({0}), 1)")),
        Map.of(
            Step.SECOND, new Template("cast(date_format({0}, '%Y-%m-%d %H:%i:%s') as datetime)"),
            Step.MINUTE, new Template("cast(date_format({0}, '%Y-%m-%d %H:%i:00') as datetime)"),
            Step.HOUR, new Template("cast(date_format({0}, '%Y-%m-%d %H:00:00') as datetime)")),
        Calendar.forSteps(Calendar.DAYS, "date_add({0}, interval {3} {step})"),
        Calendar.forSteps(Calendar.ALL, "date_add({0}, interval {3} {step})"),
        new Template("convert_tz({0}, {1}, {2})"));
  }

  /** Binary fractions have no digits to round to. */
  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.ROUND, "round(cast({0} as decimal(65, 20)){,1})"),
        entry(Function.LENGTH, "char_length({0})"),
        entry(Function.CONCAT, "concat({0}, {1})"),
        entry(Function.DAYS_BETWEEN, "datediff({1}, {0})"),
        entry(Function.SECONDS_BETWEEN, "(timestampdiff(microsecond, {0}, {1}) / 1e6)"),
        entry(Function.DAY_OF_WEEK, "(weekday({0}) + 1)"),
        entry(Function.WEEK_OF_YEAR, "week({0}, 3)"),
        entry(Function.DAY_OF_YEAR, "dayofyear({0})"));
  }
}
