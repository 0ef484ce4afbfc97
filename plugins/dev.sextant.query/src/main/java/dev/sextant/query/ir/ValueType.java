package dev.sextant.query.ir;

/** What the values of a column are, as far as a dialect must know. */
public enum ValueType {
  TEXT,
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  /** A date and a time of day on a local clock, without a zone. */
  TIMESTAMP
}
