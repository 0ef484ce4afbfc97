package dev.sextant.build.target;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.index.CadenceIndex;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.plan.Planner;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.Refusal;
import dev.sextant.sql.SqlWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The SQL of a metric: one row for each period in which it is judged. */
public final class MetricSql {

  private MetricSql() {}

  /**
   * The SQL of a metric as of a day. Where the engine cannot compute it, a comment that says why;
   * empty when the metric has no value of its own.
   */
  public static Optional<String> of(
      Workspace workspace, Dialect dialect, ElementId metric, LocalDate asOf) {
    if (workspace.formula(metric).isEmpty()) {
      return Optional.empty();
    }
    MetricQuery query =
        MetricQuery.of(List.of(metric), asOf).each(CadenceIndex.of(workspace).of(metric).grain());
    try {
      Plan plan = new Planner(workspace).plan(query);
      return Optional.of(SqlWriter.write(plan.root(), dialect));
    } catch (QueryException | Refusal e) {
      return Optional.of("-- " + String.valueOf(e.getMessage()).replaceAll("\\R", " ") + "\n");
    }
  }
}
