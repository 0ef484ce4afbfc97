package dev.sextant.query.ir;

/** Functions of values that a dialect must be able to write. */
public enum Function {
  ABS,
  /** Of a number that is not negative. */
  SQUARE_ROOT,
  ROUND,
  FLOOR,
  CEILING,
  LOWER,
  UPPER,
  LENGTH,
  TRIM,
  /** One text behind another; no value when one of them has none. */
  CONCAT,
  COALESCE,
  /** The smallest of the known arguments. */
  LEAST,
  /** The largest of the known arguments. */
  GREATEST,
  /** The smallest of arguments that all have a value. */
  LEAST_OF_ALL,
  /** The largest of arguments that all have a value. */
  GREATEST_OF_ALL,
  /** No value when both arguments are equal, else the first one. */
  NULL_IF,
  /** Whole days from the first date to the second. */
  DAYS_BETWEEN,
  /** Seconds, with fractions, from the first local time to the second. */
  SECONDS_BETWEEN,
  YEAR,
  QUARTER,
  MONTH,
  /**
   * 1 to 53, the number of the ISO week: it starts on Monday and belongs to its Thursday's year.
   */
  WEEK_OF_YEAR,
  /** 1 to 366. */
  DAY_OF_YEAR,
  DAY_OF_MONTH,
  /** 1 for Monday to 7 for Sunday. */
  DAY_OF_WEEK,
  HOUR,
  MINUTE
}
