package dev.sextant.query.ir;

/** The calendar steps that every engine knows; weeks start on Monday. */
public enum Step {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
