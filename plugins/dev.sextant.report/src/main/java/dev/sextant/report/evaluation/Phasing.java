package dev.sextant.report.evaluation;

import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a past period: which share of its total had accrued by the end of each of its parts.
 * A target that is phased like it grows by the same shares.
 */
final class Phasing {

  private final List<BigDecimal> accrued;

  private Phasing(List<BigDecimal> accrued) {
    this.accrued = accrued;
  }

  /**
   * The shape of a range by periods of a grain; empty when a value is missing or the total is 0.
   */
  static Optional<Phasing> of(DateRange past, Grain grain, Series series, TimeSettings time) {
    BigDecimal total = BigDecimal.ZERO;
    List<BigDecimal> sums = new ArrayList<>();
    for (DateRange period : new Periods(time).within(past, grain)) {
      Optional<BigDecimal> value = series.at(period.start());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(value.get());
      sums.add(total);
    }
    if (total.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal whole = total;
    return Optional.of(
        new Phasing(sums.stream().map(s -> s.divide(whole, MathContext.DECIMAL64)).toList()));
  }

  /** The share that had accrued by the end of a part, counted from 0; all of it behind the last. */
  BigDecimal accruedBy(int part) {
    if (part < 0) {
      return BigDecimal.ZERO;
    }
    return part >= accrued.size() ? BigDecimal.ONE : accrued.get(part);
  }

  /** The share of one part alone. */
  BigDecimal shareOf(int part) {
    return accruedBy(part).subtract(accruedBy(part - 1));
  }
}
