package dev.sextant.site.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for an axis. */
public final class Ticks {

  private static final int INTERVALS = 5;

  private Ticks() {}

  /**
   * Between four and eight round numbers that enclose the values from the lowest to the highest.
   */
  public static List<BigDecimal> of(BigDecimal lowest, BigDecimal highest) {
    BigDecimal step = step(lowest, highest);
    BigDecimal at = lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    List<BigDecimal> ticks = new ArrayList<>();
    ticks.add(at);
    while (at.compareTo(highest) < 0) {
      at = at.add(step);
      ticks.add(at);
    }
    if (ticks.size() == 1) {
      ticks.add(at.add(step));
    }
    return List.copyOf(ticks);
  }

  /** The smallest of 1, 2, 2.5 and 5 times a power of ten that needs few enough intervals. */
  private static BigDecimal step(BigDecimal lowest, BigDecimal highest) {
    BigDecimal span = highest.subtract(lowest);
    if (span.signum() == 0) {
      span = highest.signum() == 0 ? BigDecimal.ONE : highest.abs();
    }
    BigDecimal rough = span.divide(BigDecimal.valueOf(INTERVALS), 12, RoundingMode.UP);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    for (String factor : List.of("1", "2", "2.5", "5")) {
      BigDecimal step = new BigDecimal(factor).multiply(power);
      if (step.compareTo(rough) >= 0) {
        return step;
      }
    }
    return BigDecimal.TEN.multiply(power);
  }
}
