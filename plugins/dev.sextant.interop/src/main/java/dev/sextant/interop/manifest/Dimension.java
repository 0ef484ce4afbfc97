package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;

/**
 * A column by which is grouped.
 *
 * @param expr the SQL of its value, or empty for a column of its name
 * @param granularity of a time dimension, in small letters; else empty
 * @param partition whether rows only meet rows of other tables with the same value
 */
public record Dimension(
    String name,
    String label,
    String description,
    Type type,
    String expr,
    String granularity,
    boolean partition,
    Validity validity,
    Place at) {

  /** What it holds. */
  public enum Type {
    CATEGORICAL,
    TIME
  }

  /** Whether it bounds the time for which a row holds. */
  public enum Validity {
    NONE,
    START,
    END
  }

  /** The SQL of its value. */
  public String sql() {
    return expr.isEmpty() ? name : expr;
  }
}
