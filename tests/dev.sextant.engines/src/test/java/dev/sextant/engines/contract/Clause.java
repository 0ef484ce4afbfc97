package dev.sextant.engines.contract;

import dev.sextant.query.ir.Rel;
import java.util.List;

/**
 * Rows that every engine must give.
 *
 * @param name what it is about
 * @param rel the relation
 * @param rows the values of each row, separated by {@code " | "}; missing ones are {@code -}
 */
record Clause(String name, Rel rel, List<String> rows) {
  Clause {
    rows = List.copyOf(rows);
  }

  @Override
  public String toString() {
    return name;
  }
}
