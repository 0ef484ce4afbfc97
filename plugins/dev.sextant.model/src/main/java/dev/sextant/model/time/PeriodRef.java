package dev.sextant.model.time;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period as it is written in a model, such as {@code 2026-Q4} or {@code FY2026}; which days it
 * covers depends on the workspace's {@link TimeSettings}. Where it stands is no part of what it is.
 *
 * @param kind how it is written
 * @param year the calendar year, or for fiscal kinds the year in which the fiscal year ends
 * @param number the month, quarter, half or ISO week; 0 for whole years
 * @param day the day of the month; 0 unless the kind is {@link Kind#DATE}
 * @param at the node where it is written, 0 for one that is not
 */
public record PeriodRef(Kind kind, int year, int number, int day, int at) {

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

  /** A period that is not written in a model. */
  public PeriodRef(Kind kind, int year, int number, int day) {
    this(kind, year, number, day, 0);
  }

  /** The same period, written at a node. */
  public PeriodRef at(int node) {
    return new PeriodRef(kind, year, number, day, node);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PeriodRef p
        && kind == p.kind
        && year == p.year
        && number == p.number
        && day == p.day;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, year, number, day);
  }

  /** A single date. */
  public static PeriodRef date(int year, int month, int day) {
    return new PeriodRef(Kind.DATE, year, month, day);
  }

  /** As it is written in a model. */
  @Override
  public String toString() {
    return switch (kind) {
      case DATE -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, number, day);
      case WEEK -> String.format(Locale.ROOT, "%04d-W%02d", year, number);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, number);
      case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, number);
      case HALF -> String.format(Locale.ROOT, "%04d-H%d", year, number);
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case FISCAL_QUARTER -> String.format(Locale.ROOT, "FY%04d-Q%d", year, number);
      case FISCAL_YEAR -> String.format(Locale.ROOT, "FY%04d", year);
    };
  }
}
