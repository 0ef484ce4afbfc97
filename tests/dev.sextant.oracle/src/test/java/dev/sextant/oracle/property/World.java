package dev.sextant.oracle.property;

import java.util.List;

/**
 * A random schema with its rows.
 *
 * @param tables for each table of the chain the text of its file
 */
record World(Shape shape, List<String> tables, List<Row> a, List<Row> b) {
  World {
    tables = List.copyOf(tables);
    a = List.copyOf(a);
    b = List.copyOf(b);
  }

  World with(List<Row> newA, List<Row> newB) {
    return new World(shape, tables, newA, newB);
  }
}
