package dev.sextant.model.time;

import java.time.LocalDate;

/**
 * A length of time by the calendar, such as {@code 28 days} or {@code 1 month}.
 *
 * @param count how many
 * @param grain of what
 */
public record Duration(int count, Grain grain) implements Span {

  /** As it is written in a model. */
  @Override
  public String toString() {
    return count + " " + grain.word() + (count == 1 ? "" : "s");
  }

  /** The day that lies so long before a day; a length within a day counts as a day. */
  public LocalDate before(LocalDate day) {
    return switch (grain) {
      case SECOND, MINUTE, HOUR -> day.minusDays(1);
      case DAY -> day.minusDays(count);
      case WEEK -> day.minusWeeks(count);
      case MONTH -> day.minusMonths(count);
      case QUARTER, FISCAL_QUARTER -> day.minusMonths(3L * count);
      case YEAR, FISCAL_YEAR -> day.minusYears(count);
    };
  }
}
