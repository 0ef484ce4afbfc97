package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;
import java.util.List;

/**
 * A query that is kept.
 *
 * @param groupBy calls such as {@code Dimension('a__b')}
 * @param orderBy calls, or names
 * @param limit the most rows; 0 for all
 */
public record SavedQuery(
    String name,
    String label,
    List<String> metrics,
    List<String> groupBy,
    List<Filter> where,
    List<String> orderBy,
    int limit,
    Place at) {

  public SavedQuery {
    metrics = List.copyOf(metrics);
    groupBy = List.copyOf(groupBy);
    where = List.copyOf(where);
    orderBy = List.copyOf(orderBy);
  }
}
