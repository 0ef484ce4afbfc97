package dev.sextant.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One period of a metric's history.
 *
 * @param value the value, or null when there is none
 * @param expected what the target asks for at the period's end, or null
 * @param status how it stood; {@link Status#NO_TARGET} for an open period
 * @param open whether the period is not closed yet, so that the value may still change
 * @param definitionChanged whether another definition holds from this period on
 * @param corridor the band that the target asks for, of which {@code expected} is the edge nearer
 *     to the value; null where it asks for one value
 */
public record Point(
    Period period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal expected,
    Status status,
    boolean open,
    boolean definitionChanged,
    @Nullable Corridor corridor) {

  /**
   * The value less what is asked for; for a band how far the value lies outside of it. Null when
   * either is not known.
   */
  public @Nullable BigDecimal variance() {
    if (value == null || expected == null) {
      return null;
    }
    return corridor == null ? value.subtract(expected) : corridor.variance(value);
  }
}
