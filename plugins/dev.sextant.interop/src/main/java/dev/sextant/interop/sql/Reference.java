package dev.sextant.interop.sql;

import java.util.List;

/**
 * What stands between double braces: {@code Dimension('listing__country')}.
 *
 * @param name entities and an element, joined by two underscores
 * @param grain to which a time is truncated, or empty
 * @param datePart which part of a time is meant, or empty
 * @param groupBy of a metric, by what it is grouped
 * @param descending whether a query orders by it from the greatest down
 */
public record Reference(
    Kind kind,
    String name,
    String grain,
    String datePart,
    List<String> groupBy,
    boolean descending) {

  /** What is referred to. */
  public enum Kind {
    DIMENSION,
    TIME_DIMENSION,
    ENTITY,
    METRIC
  }

  public Reference {
    groupBy = List.copyOf(groupBy);
  }

  /** A reference without any of the parts that can be left out. */
  public static Reference of(Kind kind, String name) {
    return new Reference(kind, name, "", "", List.of(), false);
  }

  /** The same at another grain. */
  public Reference at(String newGrain) {
    return new Reference(kind, name, newGrain, datePart, groupBy, descending);
  }

  /** A part of the same. */
  public Reference part(String part) {
    return new Reference(kind, name, grain, part, groupBy, descending);
  }

  /** The same in another order. */
  public Reference descending(boolean down) {
    return new Reference(kind, name, grain, datePart, groupBy, down);
  }
}
