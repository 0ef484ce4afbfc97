package dev.sextant.ide.shape;

/** What can stand in a slot. */
public enum SlotKind {
  /** A new name. */
  NAME,
  /** Words in quotes. */
  TEXT,
  NUMBER,
  /** A date or a longer period. */
  PERIOD,
  /** A single day. */
  DATE,
  /** {@code monthly}. */
  CADENCE,
  /** {@code month}, or the grain of a custom calendar. */
  GRAIN,
  /** {@code days}. */
  DURATIONUNIT,
  /** {@code days}, or periods of a custom calendar. */
  SPANUNIT,
  /** A unit, declared or usual. */
  UNITNAME,
  /** The type of a column. */
  TYPENAME,
  /** The id of a rule. */
  RULE,
  PACKAGE,
  /** A column of the source in scope. */
  COLUMN,
  /** A column, or one that references lead to. */
  COLUMNPATH,
  /** What a metric can be grouped by. */
  DIMENSION,
  /** A date role of the source in scope. */
  DATEROLE,
  /** A table of a database. */
  TABLENAME,
  /** In a formula: a metric, a column, or a function with its arguments. */
  MEASURE,
  /** Something in parentheses. */
  GROUP
}
