package dev.sextant.sql;

/** What only some engines can write; for each the writer knows another way. */
public enum Capability {
  /** {@code sum(x) filter (where …)}; else the operand stands in a {@code case}. */
  FILTER_CLAUSE,
  /** {@code order by x nulls last}; else sorted by whether there is a value first. */
  NULLS_LAST,
  /** {@code 1 / 2} is 0.5, and no digits are cut off; else one operand is cast. */
  DIVISION_WITH_FRACTION,
  /** {@code least(x, null)} is x; else each operand falls back on the others. */
  LEAST_OF_KNOWN,
  /** {@code round(123, -1)} is 120; else the number is divided, rounded and multiplied. */
  ROUNDS_BEFORE_THE_POINT,
  /** A date is compared with a moment as its first one; else the date is cast. */
  COMPARES_DAYS_WITH_MOMENTS,
  /** The first day of a moment's month is found from the moment; else from its date. */
  STARTS_DATES_OF_MOMENTS,
  /** True is cast to 1 and false to 0 of any type of numbers; else of {@code integer} alone. */
  CASTS_BOOLEANS,
  /** The bounds of a series may be queries; else they are columns of a query around the rows. */
  SERIES_OF_QUERIES,
  /**
   * A window of all rows stands beside windows of some; else it is a partition by nothing, since
   * MariaDB then takes the rows of the others.
   */
  WINDOWS_OF_ALL_ROWS,
  /**
   * Totals over rows that move lose no digits: they are added up anew for each row, as in DuckDB
   * and Spark, or only exact numbers are taken away again, as in PostgreSQL. Else each day is
   * joined with those before it, since of 0.1 + 0.2 - 0.1 - 0.2 something is left.
   */
  ADDS_UP_EACH_FRAME,
  /** Names without quotes are in capitals, so that those in quotes must be too. */
  FOLDS_TO_CAPITALS
}
