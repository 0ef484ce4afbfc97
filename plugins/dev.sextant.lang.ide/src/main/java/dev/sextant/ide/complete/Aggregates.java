package dev.sextant.ide.complete;

import java.util.Set;

/** The functions that make the rows of a source one value. */
final class Aggregates {

  static final Set<String> NAMES =
      Set.of("count", "sum", "min", "max", "average", "median", "stddev", "share", "first", "last");

  private Aggregates() {}
}
