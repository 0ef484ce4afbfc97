package dev.sextant.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which days written periods cover, as far as they exist.
 *
 * @param time how the workspace counts time
 */
public record Periods(TimeSettings time) {

  /** What is wrong with a period, or an empty text. */
  public String mistake(PeriodRef ref) {
    return switch (ref.kind()) {
      case DATE -> date(ref);
      case MONTH -> number(ref, 12, "a year has 12 months");
      case QUARTER, FISCAL_QUARTER -> number(ref, 4, "a year has 4 quarters");
      case HALF -> number(ref, 2, "a year has 2 halves");
      case WEEK -> {
        int weeks = weeks(ref.year());
        yield number(ref, weeks, ref.year() + " has " + weeks + " weeks");
      }
      case YEAR, FISCAL_YEAR -> "";
    };
  }

  private static String number(PeriodRef ref, int most, String reason) {
    return ref.number() >= 1 && ref.number() <= most ? "" : "There is no `" + ref + "`; " + reason;
  }

  private static String date(PeriodRef ref) {
    try {
      return LocalDate.of(ref.year(), ref.number(), ref.day()) == null ? "no date" : "";
    } catch (DateTimeException noSuchDay) {
      return "There is no day `" + ref + "` in the calendar";
    }
  }

  private static int weeks(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum();
  }

  /** The days of a period; empty when none is written or it does not exist. */
  public Optional<DateRange> range(@Nullable PeriodRef ref) {
    return ref == null || !mistake(ref).isEmpty() ? Optional.empty() : Optional.of(time.range(ref));
  }

  /** The first day of a period, or the beginning of time. */
  public LocalDate first(@Nullable PeriodRef ref) {
    return range(ref).map(DateRange::start).orElse(LocalDate.MIN);
  }

  /** The last day of a period, or the end of time. */
  public LocalDate last(@Nullable PeriodRef ref) {
    return range(ref).map(DateRange::last).orElse(LocalDate.MAX);
  }

  /** Whether both are written, exist, and the first one begins after the second one has ended. */
  public boolean disordered(@Nullable PeriodRef from, @Nullable PeriodRef to) {
    Optional<DateRange> a = range(from);
    Optional<DateRange> b = range(to);
    return a.isPresent() && b.isPresent() && a.get().start().isAfter(b.get().last());
  }
}
