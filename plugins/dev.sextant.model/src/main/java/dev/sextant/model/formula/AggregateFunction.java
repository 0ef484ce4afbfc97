package dev.sextant.model.formula;

/** How the rows of a group become one value. */
public enum AggregateFunction {
  COUNT(true),
  COUNT_DISTINCT(false),
  SUM(true),
  MIN(false),
  MAX(false),
  AVERAGE(false),
  PERCENTILE(false),
  /** The first value up to which so large a share lies. */
  DISCRETE_PERCENTILE(false),
  APPROXIMATE_PERCENTILE(false),
  STDDEV(false),
  /** The value of the first row by the date role. */
  FIRST(false),
  /** The value of the last row by the date role. */
  LAST(false),
  /** The rows for which a condition holds over the rows for which it is known. */
  SHARE(false);

  private final boolean additive;

  AggregateFunction(boolean additive) {
    this.additive = additive;
  }

  /** Whether the values of parts add up to the value of the whole, so that no rows means 0. */
  public boolean isAdditive() {
    return additive;
  }
}
