package dev.sextant.model.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A half-open range of days.
 *
 * @param start the first day
 * @param end the day after the last one
 */
public record DateRange(LocalDate start, LocalDate end) {

  public DateRange {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("Not a range: " + start + " to " + end);
    }
  }

  /** The number of calendar days. */
  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** The last day that belongs to the range. */
  public LocalDate last() {
    return end.minusDays(1);
  }

  /** Whether the day belongs to the range. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }
}
