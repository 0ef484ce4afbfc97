package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import java.util.EnumSet;
import java.util.Map;

/** DuckDB 1.4 and later. */
public final class DuckDb {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "DuckDB",
          Lexicon.STANDARD,
          EnumSet.complementOf(
              EnumSet.of(Capability.FOLDS_TO_CAPITALS, Capability.STARTS_DATES_OF_MOMENTS)),
          StandardSql.types("varchar", "bigint", "double", "boolean", "date", "timestamp"),
          Map.of(),
          StandardSql.functions(functions()),
          StandardSql.aggregates(aggregates()),
          StandardSql.LIKE,
          new Template("{0}"),
          calendar(),
          new Spine.Join(series(), series()));

  private DuckDb() {}

  private static Calendar calendar() {
    return new Calendar(
        new Template("date '{0}'"),
        new Template("timestamp '{0}'"),
        Calendar.forSteps(Calendar.DAYS, "cast(date_trunc('{step}', {0}) as date)"),
        Calendar.forSteps(Calendar.ALL, "date_trunc('{step}', {0})"),
        Calendar.with(
            Calendar.forSteps(Calendar.DAYS, "cast({0} {2} interval {1} {step} as date)"),
            Map.of(Step.DAY, new Template("{0} {2} {1}"))),
        Calendar.forSteps(Calendar.ALL, "{0} {2} interval {1} {step}"),
        new Template("timezone({2}, timezone({1}, {0}))"));
  }

  private static Spine.Series series() {
    return new Spine.Series(
        new Template("cross join unnest(generate_series({0}, {1}, interval {2} {3})) as {4}({5})"),
        new Template("cast({4}.{5} as {6})"),
        null);
  }

  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.DAYS_BETWEEN, "date_diff('day', {0}, {1})"),
        entry(Function.SECONDS_BETWEEN, "epoch({1} - {0})"),
        entry(Function.DAY_OF_WEEK, "isodow({0})"),
        entry(Function.WEEK_OF_YEAR, "weekofyear({0})"),
        entry(Function.DAY_OF_YEAR, "dayofyear({0})"));
  }

  private static Map<AggregateCall.Function, String> aggregates() {
    return Map.of(
        AggregateCall.Function.PERCENTILE, "percentile_cont({1}) within group (order by {0})",
        AggregateCall.Function.DISCRETE_PERCENTILE,
            "percentile_disc({1}) within group (order by {0})",
        AggregateCall.Function.APPROXIMATE_PERCENTILE, "approx_quantile({0}, {1})");
  }
}
