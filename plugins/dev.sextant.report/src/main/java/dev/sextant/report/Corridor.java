package dev.sextant.report;

import java.math.BigDecimal;

/**
 * A band to stay in, and how far outside of it a value is at risk rather than off track. All are in
 * the metric's unit.
 *
 * @param low the lower edge of the band
 * @param high the upper edge of the band
 * @param floor the least value that is not off track
 * @param ceiling the greatest value that is not off track
 */
public record Corridor(BigDecimal low, BigDecimal high, BigDecimal floor, BigDecimal ceiling) {

  /** How far a value lies outside, below 0 under the band and above 0 over it; 0 within it. */
  public BigDecimal variance(BigDecimal value) {
    if (value.compareTo(low) < 0) {
      return value.subtract(low);
    }
    return value.compareTo(high) > 0 ? value.subtract(high) : BigDecimal.ZERO;
  }
}
