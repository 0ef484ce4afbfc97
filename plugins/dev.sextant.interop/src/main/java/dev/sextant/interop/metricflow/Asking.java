package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query in MetricFlow's terms.
 *
 * @param metrics names; none to ask for the values of the dimensions
 * @param groupBy dimensions, times and entities
 * @param where conditions, SQL with references in double braces
 * @param from the first moment of the time that is asked for, ISO 8601, or null
 * @param to the last moment, or null
 * @param orderBy references or metrics
 * @param limit the most rows; 0 for all
 * @param allRows whether values of dimensions are listed as often as they occur
 */
public record Asking(
    List<String> metrics,
    List<Reference> groupBy,
    List<String> where,
    @Nullable String from,
    @Nullable String to,
    List<Reference> orderBy,
    int limit,
    boolean allRows) {

  public Asking {
    metrics = List.copyOf(metrics);
    groupBy = List.copyOf(groupBy);
    where = List.copyOf(where);
    orderBy = List.copyOf(orderBy);
  }
}
