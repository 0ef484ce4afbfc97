package dev.sextant.query;

import dev.sextant.model.formula.Type;

/**
 * A column of an answer.
 *
 * @param name the grain's word, the dimension as asked for, or the metric's qualified name
 * @param title how people call it
 * @param role what it is
 * @param type the type, with the unit of a metric's values
 */
public record OutputColumn(String name, String title, Role role, Type type) {

  /** What a column is. */
  public enum Role {
    /** The first day (or moment) of the period. */
    PERIOD,
    DIMENSION,
    METRIC
  }
}
