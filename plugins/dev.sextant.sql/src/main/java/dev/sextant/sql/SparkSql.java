package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import java.util.EnumSet;
import java.util.Map;

/** Spark SQL 3.5 and later, and Databricks. Moments are without a zone. */
public final class SparkSql {

  /**
   * The dialect. A dollar sign is written by its number, since Spark puts its settings in the place
   * of <code>${name}</code> before it reads a statement.
   */
  public static final Dialect DIALECT =
      new Dialect(
          "Spark SQL",
          new Lexicon(
              '`',
              Map.of("`", "``"),
              Map.of("'", "\\'", "\\", "\\\\", "${", "\\u0024{"),
              ReservedWords.COMMON,
              Integer.MAX_VALUE),
          EnumSet.of(
              Capability.WINDOWS_OF_ALL_ROWS,
              Capability.ADDS_UP_EACH_FRAME,
              Capability.CASTS_BOOLEANS,
              Capability.FILTER_CLAUSE,
              Capability.NULLS_LAST,
              Capability.LEAST_OF_KNOWN,
              Capability.ROUNDS_BEFORE_THE_POINT,
              Capability.COMPARES_DAYS_WITH_MOMENTS),
          StandardSql.types("string", "bigint", "double", "boolean", "date", "timestamp_ntz"),
          Map.of(),
          StandardSql.functions(functions()),
          StandardSql.aggregates(aggregates()),
          Map.of(
              MatchKind.STARTS_WITH, new Template("startswith({0}, {1})"),
              MatchKind.ENDS_WITH, new Template("endswith({0}, {1})"),
              MatchKind.CONTAINS, new Template("contains({0}, {1})")),
          new Template("{0}"),
          calendar(),
          new Spine.Join(series(), series()));

  private SparkSql() {}

  private static Calendar calendar() {
    return new Calendar(
        new Template("date '{0}'"),
        new Template("timestamp_ntz '{0}'"),
        Calendar.with(
            Calendar.forSteps(Calendar.DAYS, "trunc({0}, '{step}')"),
            Map.of(Step.DAY, new Template("{0}"))),
        Calendar.forSteps(
            Calendar.PARTS_OF_DAY, "cast(date_trunc('{step}', {0}) as timestamp_ntz)"),
        Map.of(
            Step.DAY, new Template("date_add({0}, {3})"),
            Step.MONTH, new Template("add_months({0}, {3})")),
        Calendar.forSteps(Calendar.ALL, "{0} {2} interval {1} {step}"),
        new Template("convert_timezone({1}, {2}, {0})"));
  }

  private static Spine.Series series() {
    return new Spine.Series(
        new Template(
            "cross join lateral explode(case when {0} <= {1} then sequence({0}, {1}, interval {2} {3}) end) as {4}({5})"),
        new Template("{4}.{5}"),
        null);
  }

  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.LENGTH, "char_length({0})"),
        entry(Function.DAYS_BETWEEN, "datediff({1}, {0})"),
        entry(Function.SECONDS_BETWEEN, "(timestampdiff(microsecond, {0}, {1}) / 1e6)"),
        entry(Function.DAY_OF_WEEK, "(weekday({0}) + 1)"),
        entry(Function.WEEK_OF_YEAR, "weekofyear({0})"),
        entry(Function.DAY_OF_YEAR, "dayofyear({0})"));
  }

  private static Map<AggregateCall.Function, String> aggregates() {
    return Map.of(
        AggregateCall.Function.AVERAGE, "avg(cast({0} as double))",
        AggregateCall.Function.PERCENTILE, "percentile_cont({1}) within group (order by {0})",
        AggregateCall.Function.DISCRETE_PERCENTILE,
            "percentile_disc({1}) within group (order by {0})",
        AggregateCall.Function.APPROXIMATE_PERCENTILE, "approx_percentile({0}, {1})");
  }
}
