package dev.sextant.query;

/** Which of the values of its days a longer period has, where a window ends on each of them. */
public enum PeriodValue {
  /** The one at its end. */
  LAST,
  /** The first one there is. */
  FIRST,
  /** The average of those there are. */
  AVERAGE
}
