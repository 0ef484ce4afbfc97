package dev.sextant.report.values;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of metrics by the members of a dimension.
 *
 * @param metrics KPIs, drivers or metrics; the first one says which members are the largest
 * @param by the dimension, or null for all rows as one
 * @param grain the length of the periods, or null for single values over the range
 * @param range the days that count
 * @param most how many members at most; the others come together as one
 */
public record GroupRequest(
    List<ElementId> metrics, @Nullable Path by, @Nullable Grain grain, DateRange range, int most) {

  public GroupRequest {
    metrics = List.copyOf(metrics);
  }
}
