package dev.sextant.report.evaluation;

import dev.sextant.report.Status;
import java.math.BigDecimal;

/** The status of a value: on track when it meets what is expected, at risk when it nearly does. */
final class Judge {

  /** The tolerance where none is stated: 5 % of what is expected. */
  private static final BigDecimal DEFAULT_SHARE = new BigDecimal("0.05");

  private Judge() {}

  static BigDecimal defaultTolerance(BigDecimal expected) {
    return expected.abs().multiply(DEFAULT_SHARE);
  }

  /** Compares a value with what is expected; {@code tolerance} is in the metric's unit. */
  static Status status(BigDecimal value, Expectation expectation, BigDecimal tolerance) {
    BigDecimal shortfall = expectation.shortfall(value);
    if (shortfall.signum() <= 0) {
      return Status.ON_TRACK;
    }
    return shortfall.compareTo(tolerance) <= 0 ? Status.AT_RISK : Status.OFF_TRACK;
  }
}
