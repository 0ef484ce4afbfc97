package dev.sextant.lint.rule;

import dev.sextant.model.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Adds written durations to days. */
final class Lags {

  private Lags() {}

  static LocalDate after(LocalDate day, Duration lag) {
    return switch (lag.grain()) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(lag.count());
      case WEEK -> day.plusWeeks(lag.count());
      case MONTH -> day.plusMonths(lag.count());
      case QUARTER, FISCAL_QUARTER -> day.plusMonths(3L * lag.count());
      case YEAR, FISCAL_YEAR -> day.plusYears(lag.count());
    };
  }

  /** The days of a length of time. */
  static long days(Duration duration) {
    return ChronoUnit.DAYS.between(LocalDate.EPOCH, after(LocalDate.EPOCH, duration));
  }
}
