package dev.sextant.model.time;

/**
 * A period as it is written in a model, such as {@code 2026-Q4} or {@code FY2026}; which days it
 * covers depends on the workspace's {@link TimeSettings}.
 *
 * @param kind how it is written
 * @param year the calendar year, or for fiscal kinds the year in which the fiscal year ends
 * @param number the month, quarter, half or ISO week; 0 for whole years
 * @param day the day of the month; 0 unless the kind is {@link Kind#DATE}
 */
public record PeriodRef(Kind kind, int year, int number, int day) {

  /** How a period is written. */
  public enum Kind {
    DATE,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    FISCAL_QUARTER,
    FISCAL_YEAR
  }

  /** A single date. */
  public static PeriodRef date(int year, int month, int day) {
    return new PeriodRef(Kind.DATE, year, month, day);
  }

  /** As it is written in a model. */
  @Override
  public String toString() {
    return switch (kind) {
      case DATE -> "%04d-%02d-%02d".formatted(year, number, day);
      case WEEK -> "%04d-W%02d".formatted(year, number);
      case MONTH -> "%04d-%02d".formatted(year, number);
      case QUARTER -> "%04d-Q%d".formatted(year, number);
      case HALF -> "%04d-H%d".formatted(year, number);
      case YEAR -> "%04d".formatted(year);
      case FISCAL_QUARTER -> "FY%04d-Q%d".formatted(year, number);
      case FISCAL_YEAR -> "FY%04d".formatted(year);
    };
  }
}
