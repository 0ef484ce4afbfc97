package dev.sextant.report.evaluation;

import dev.sextant.model.fact.MeasureFact.Direction;
import java.math.BigDecimal;

/** What a target asks for in one period. */
sealed interface Expectation {

  /** The value to meet; for a band the edge that is nearer to a value. */
  BigDecimal nearest(BigDecimal value);

  /** How far a value falls short, in the metric's unit; 0 or less when it is met. */
  BigDecimal shortfall(BigDecimal value);

  /** A value to reach or stay beyond, in a direction. */
  record Level(BigDecimal expected, Direction better) implements Expectation {
    @Override
    public BigDecimal nearest(BigDecimal value) {
      return expected;
    }

    @Override
    public BigDecimal shortfall(BigDecimal value) {
      return switch (better) {
        case HIGHER -> expected.subtract(value);
        case LOWER -> value.subtract(expected);
      };
    }
  }

  /** A band to stay in; the distance outside it counts. */
  record Band(BigDecimal low, BigDecimal high) implements Expectation {
    @Override
    public BigDecimal nearest(BigDecimal value) {
      return value.subtract(low).abs().compareTo(value.subtract(high).abs()) <= 0 ? low : high;
    }

    @Override
    public BigDecimal shortfall(BigDecimal value) {
      return low.subtract(value).max(value.subtract(high)).max(BigDecimal.ZERO);
    }
  }
}
