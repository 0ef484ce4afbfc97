package dev.sextant.interop.metricflow;

import java.util.List;

/**
 * A way from the rows of one source to at most one row of another.
 *
 * @param name of the reference
 * @param entities by which they meet; two when the rows between them lack the day that both have
 * @param target the other source
 * @param columns on this side, as paths in the order of the other side's key
 */
record Link(String name, List<String> entities, Source target, List<List<String>> columns) {

  Link {
    entities = List.copyOf(entities);
    columns = List.copyOf(columns);
  }
}
