package dev.sextant.lint.rule;

import dev.sextant.model.time.Duration;
import java.time.LocalDate;

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
}
