package dev.sextant.sql;

import static java.util.Map.entry;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Snowflake. Moments are of the type {@code timestamp_ntz}. */
public final class Snowflake {

  /** The dialect. */
  public static final Dialect DIALECT =
      new Dialect(
          "Snowflake",
          new Lexicon(
              '"',
              Map.of("\"", "\"\""),
              Map.of("'", "''", "\\", "\\\\"),
              ReservedWords.SNOWFLAKE,
              255),
          EnumSet.of(
              Capability.WINDOWS_OF_ALL_ROWS,
              Capability.CASTS_BOOLEANS,
              Capability.NULLS_LAST,
              Capability.LEAST_OF_KNOWN,
              Capability.ROUNDS_BEFORE_THE_POINT,
              Capability.COMPARES_DAYS_WITH_MOMENTS,
              Capability.FOLDS_TO_CAPITALS),
          StandardSql.types("varchar", "bigint", "double", "boolean", "date", "timestamp_ntz"),
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

  private Snowflake() {}

  /** What {@code date_trunc} takes for a week is a setting of the account. */
  private static Calendar calendar() {
    return new Calendar(
        new Template("date '{0}'"),
        new Template("'{0}'::timestamp_ntz"),
        Calendar.with(
            Calendar.forSteps(Calendar.DAYS, "date_trunc('{step}', {0})"),
            Map.of(Step.WEEK, new Template("dateadd(day, 1 - dayofweekiso({0}), {0})"))),
        Calendar.forSteps(Calendar.PARTS_OF_DAY, "date_trunc('{step}', {0})"),
        Calendar.forSteps(Calendar.DAYS, "dateadd({step}, {3}, {0})"),
        Calendar.forSteps(Calendar.ALL, "dateadd({step}, {3}, {0})"),
        new Template("convert_timezone({1}, {2}, {0})"));
  }

  private static Spine.Series series() {
    String start = "dateadd({3}, {4}.value::integer, {0})";
    return new Spine.Series(
        new Template(
            "cross join table(flatten(input => array_generate_range(0, datediff({3}, {0}, {1}) + 1, {2}))) as {4}"),
        new Template(start),
        new Template(start + " <= {1}"));
  }

  private static Map<Function, String> functions() {
    return Map.ofEntries(
        entry(Function.LEAST, "least_ignore_nulls({*})"),
        entry(Function.GREATEST, "greatest_ignore_nulls({*})"),
        entry(Function.DAYS_BETWEEN, "datediff(day, {0}, {1})"),
        entry(Function.SECONDS_BETWEEN, "(datediff(microsecond, {0}, {1})::double / 1000000)"),
        entry(Function.DAY_OF_WEEK, "dayofweekiso({0})"),
        entry(Function.WEEK_OF_YEAR, "weekiso({0})"),
        entry(Function.DAY_OF_YEAR, "dayofyear({0})"));
  }

  private static Map<AggregateCall.Function, String> aggregates() {
    Map<AggregateCall.Function, String> aggregates = new EnumMap<>(StandardSql.WITHIN_GROUP);
    aggregates.put(AggregateCall.Function.AVERAGE, "avg({0}::double)");
    aggregates.put(AggregateCall.Function.APPROXIMATE_PERCENTILE, "approx_percentile({0}, {1})");
    return aggregates;
  }
}
