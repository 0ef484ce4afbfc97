package dev.sextant.interop.metricflow;

import java.util.List;

/**
 * A way from the rows of one source to at most one row of another.
 *
 * @param name of the reference
 * @param entity by which they meet
 * @param target the other source
 * @param columns on this side, in the order of the other side's key
 */
record Link(String name, String entity, Source target, List<String> columns) {

  Link {
    columns = List.copyOf(columns);
  }
}
