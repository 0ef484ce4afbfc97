package dev.sextant.sql;

import org.jspecify.annotations.Nullable;

/** How a dialect makes a row for each period. */
public sealed interface Spine {

  /** A join with a series that each row makes of its own bounds. */
  record Join(Series dates, Series moments) implements Spine {}

  /**
   * A series. Places: {@code {0}} the first period, {@code {1}} a date or moment up to which
   * periods start, {@code {2}} how many steps a period lasts, {@code {3}} the step's word, {@code
   * {4}} a name for the series, {@code {5}} one for its column, {@code {6}} the name of the type.
   *
   * @param from the join
   * @param start the start of a period
   * @param within which of the periods are meant; null for all
   */
  record Series(Template from, Template start, @Nullable Template within) {}

  /** A query that adds the next period to those it has, until the last one. */
  record Stepping() implements Spine {}

  /**
   * A query that halves the range of numbers of a row's periods until one is left, for engines that
   * stop after some rounds.
   *
   * @param apart how many whole steps {@code {2}} lie between {@code {0}} and {@code {1}}
   * @param quotient {@code {0}} divided by {@code {1}}, without a fraction
   */
  record Halving(Template apart, Template quotient) implements Spine {}
}
