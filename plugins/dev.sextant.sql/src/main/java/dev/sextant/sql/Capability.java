package dev.sextant.sql;

/** What only some engines can write; for each the writer knows another way. */
public enum Capability {
  /** {@code sum(x) filter (where …)}; else the operand stands in a {@code case}. */
  FILTER_CLAUSE,
  /** {@code order by x nulls last}; else sorted by whether there is a value first. */
  NULLS_LAST,
  /** {@code 1 / 2} is 0.5; else one operand is cast. */
  DIVISION_WITH_FRACTION
}
