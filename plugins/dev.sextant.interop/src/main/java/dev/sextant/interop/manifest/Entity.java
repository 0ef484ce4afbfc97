package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;

/**
 * Something by which tables meet.
 *
 * @param expr the SQL of its value, or empty for a column of its name
 */
public record Entity(String name, Type type, String expr, Place at) {

  /** How often a value stands in the table. */
  public enum Type {
    PRIMARY,
    UNIQUE,
    /** Once at any moment: a table with a history. */
    NATURAL,
    FOREIGN;

    /** Whether one row at most has a value (at a moment). */
    public boolean identifies() {
      return this != FOREIGN;
    }
  }

  /** The SQL of its value. */
  public String sql() {
    return expr.isEmpty() ? name : expr;
  }
}
