package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Measure;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes measures as aggregates of the language. */
record Aggregates(Context context) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * An aggregate and the rows that count for it.
   *
   * @param condition which rows, or null for all
   */
  record Aggregate(Expr expr, @Nullable Expr condition) {}

  /**
   * A measure.
   *
   * @throws SqlException when the language has nothing like it
   */
  Aggregate of(SemanticModel model, Measure measure) {
    Sql sql = SqlReader.read(measure.sql());
    if (sql instanceof Sql.Case c && holdsNothingElse(c, measure.aggregation())) {
      Sql.Case.Branch branch = c.branches().getFirst();
      Expr condition = meaning(model, "").expr(branch.when());
      return new Aggregate(aggregated(model, measure, branch.then()), condition);
    }
    return new Aggregate(aggregated(model, measure, sql), null);
  }

  /** {@code CASE WHEN c THEN x END} aggregates x where c holds. */
  private static boolean holdsNothingElse(Sql.Case c, Measure.Aggregation aggregation) {
    boolean absent = c.otherwise() == null || c.otherwise() instanceof Sql.Null;
    return absent && c.branches().size() == 1 && aggregation != Measure.Aggregation.SUM_BOOLEAN;
  }

  private RowMeaning meaning(SemanticModel model, String prefix) {
    return new RowMeaning(context, model, "", prefix);
  }

  private Expr aggregated(SemanticModel model, Measure measure, Sql sql) {
    return switch (measure.aggregation()) {
      case SUM -> sum(model, sql);
      case COUNT -> count(model, sql);
      case COUNT_DISTINCT -> new Expr.Call("count", true, List.of(argument(model, sql)), 0, 0);
      case SUM_BOOLEAN ->
          Exprs.call(
              "sum",
              List.of(
                  Exprs.call(
                      "if",
                      List.of(
                          argument(model, sql),
                          Exprs.number(BigDecimal.ONE),
                          Exprs.number(BigDecimal.ZERO)))));
      case MIN -> Exprs.call("min", List.of(argument(model, sql)));
      case MAX -> Exprs.call("max", List.of(argument(model, sql)));
      case AVERAGE -> Exprs.call("average", List.of(argument(model, sql)));
      case MEDIAN -> new Expr.Percentile(HALF, Expr.PercentileKind.EXACT, argument(model, sql), 0);
      case PERCENTILE ->
          new Expr.Percentile(measure.percentile(), kind(measure), argument(model, sql), 0);
    };
  }

  private static Expr.PercentileKind kind(Measure measure) {
    return measure.approximate()
        ? Expr.PercentileKind.APPROXIMATE
        : measure.discrete() ? Expr.PercentileKind.DISCRETE : Expr.PercentileKind.EXACT;
  }

  private Expr rows(SemanticModel model) {
    return Exprs.call("count", List.of(Exprs.name(List.of(context.sources().main(model).name()))));
  }

  private Expr sum(SemanticModel model, Sql sql) {
    if (!(sql instanceof Sql.Number n)) {
      return Exprs.call("sum", List.of(argument(model, sql)));
    }
    return n.value().compareTo(BigDecimal.ONE) == 0
        ? rows(model)
        : Exprs.binary(BinaryOperator.TIMES, rows(model), Exprs.number(n.value()));
  }

  private Expr count(SemanticModel model, Sql sql) {
    return switch (sql) {
      case Sql.Number n -> rows(model);
      case Sql.Star s -> rows(model);
      case Sql.Bool b -> rows(model);
      default -> Exprs.call("count", List.of(argument(model, sql)));
    };
  }

  private Expr argument(SemanticModel model, Sql sql) {
    return meaning(model, context.sources().main(model).name()).expr(sql);
  }
}
