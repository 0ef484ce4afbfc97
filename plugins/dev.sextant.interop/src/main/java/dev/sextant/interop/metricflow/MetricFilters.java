package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on metrics of an item: {@code {{ Metric('orders', group_by=['customer']) }} > 3}. */
record MetricFilters(Context context) {

  /**
   * The metric of the item of a row.
   *
   * @throws SqlException when the item is not found in the same column everywhere
   */
  Operand operand(Reference reference, SemanticModel model) {
    Metric metric =
        context
            .manifest()
            .metric(reference.name())
            .orElseThrow(() -> new SqlException("there is no metric `" + reference.name() + "`"));
    if (reference.groupBy().size() != 1) {
      throw new SqlException("a metric in a condition is grouped by one entity");
    }
    String entity = Names.parts(reference.groupBy().getFirst()).getLast();
    Set<List<String>> columns =
        Stream.concat(
                Stream.of(model), new Formulas(context).leaves(metric).map(Formulas.Leaf::model))
            .map(m -> column(m, entity))
            .collect(Collectors.toSet());
    if (columns.size() != 1) {
      throw new SqlException("the columns of `" + entity + "` have different names");
    }
    Expr value = Exprs.name(List.of(metric.name()));
    return Operand.of(
        new Expr.OfItem(value, List.of(Exprs.path(columns.iterator().next())), 0), Kind.NUMBER);
  }

  private List<String> column(SemanticModel model, String entity) {
    return context
        .names()
        .find(model, entity)
        .orElseThrow(
            () -> new SqlException("`" + model.name() + "` has no entity `" + entity + "`"))
        .path();
  }
}
