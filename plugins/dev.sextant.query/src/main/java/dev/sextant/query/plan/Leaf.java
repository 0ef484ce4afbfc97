package dev.sextant.query.plan;

import dev.sextant.model.formula.Measure;

/** A value that is read rather than computed from other values. */
sealed interface Leaf {

  Timing timing();

  /** Whether it is 0 in empty periods. */
  boolean filled();

  /**
   * Rows made one value.
   *
   * @param aggregate without its name, so that the same value is computed once; its date role is
   *     the one by which the rows belong to periods
   * @param origin where the rows come from
   * @param rows which of them count
   * @param filled whether it is 0 in empty periods
   */
  record OfSource(
      Measure.Aggregate aggregate, Origin origin, Selection rows, Timing timing, boolean filled)
      implements Leaf {}

  /** Hand-kept values. */
  record OfFile(Measure.Entered entered, Timing timing) implements Leaf {
    @Override
    public boolean filled() {
      return false;
    }
  }

  /** How many items have a metric that compares as asked; each in its period and group. */
  record OfItems(Measure.Having having, Timing timing, boolean filled) implements Leaf {}
}
