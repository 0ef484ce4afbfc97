package dev.sextant.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * How a workspace counts time.
 *
 * @param zone the time zone in which timestamps become local dates
 * @param weekStart the first day of a week
 * @param fiscalYearStart the first day of a fiscal year; a fiscal year bears the number of the
 *     calendar year in which it ends
 */
public record TimeSettings(ZoneId zone, DayOfWeek weekStart, MonthDay fiscalYearStart) {

  /** UTC, weeks from Monday, fiscal years like calendar years. */
  public static final TimeSettings DEFAULT =
      new TimeSettings(ZoneId.of("UTC"), DayOfWeek.MONDAY, MonthDay.of(1, 1));

  /** The days that a written period covers. */
  public DateRange range(PeriodRef ref) {
    return switch (ref.kind()) {
      case DATE -> period(LocalDate.of(ref.year(), ref.number(), ref.day()), Grain.DAY);
      case WEEK -> period(isoWeek(ref), Grain.WEEK);
      case MONTH -> period(LocalDate.of(ref.year(), ref.number(), 1), Grain.MONTH);
      case QUARTER -> period(LocalDate.of(ref.year(), ref.number() * 3 - 2, 1), Grain.QUARTER);
      case HALF -> half(ref);
      case YEAR -> period(LocalDate.of(ref.year(), 1, 1), Grain.YEAR);
      case FISCAL_YEAR -> period(fiscalStart(ref.year()), Grain.FISCAL_YEAR);
      case FISCAL_QUARTER ->
          period(fiscalStart(ref.year()).plusMonths(3L * (ref.number() - 1)), Grain.FISCAL_QUARTER);
    };
  }

  private static LocalDate isoWeek(PeriodRef ref) {
    return LocalDate.of(ref.year(), 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, ref.number());
  }

  private static DateRange half(PeriodRef ref) {
    LocalDate start = LocalDate.of(ref.year(), ref.number() * 6 - 5, 1);
    return new DateRange(start, start.plusMonths(6));
  }

  /** The first day of the fiscal year that bears a number. */
  public LocalDate fiscalStart(int fiscalYear) {
    boolean sameAsCalendar = fiscalYearStart.equals(MonthDay.of(1, 1));
    return fiscalYearStart.atYear(sameAsCalendar ? fiscalYear : fiscalYear - 1);
  }

  /** The period of a grain of at least a day that holds a day. */
  public DateRange period(LocalDate day, Grain grain) {
    LocalDate start = start(day, grain);
    return new DateRange(start, next(start, grain));
  }

  /** The period that follows (or, with a negative count, precedes) by so many steps. */
  public DateRange shift(DateRange period, Grain grain, int steps) {
    LocalDate start = period.start();
    LocalDate moved =
        switch (grain) {
          case SECOND, MINUTE, HOUR, DAY -> start.plusDays(steps);
          case WEEK -> start.plusWeeks(steps);
          case MONTH -> start.plusMonths(steps);
          case QUARTER, FISCAL_QUARTER -> start.plusMonths(3L * steps);
          case YEAR, FISCAL_YEAR -> start.plusYears(steps);
        };
    return period(moved, grain);
  }

  private LocalDate start(LocalDate day, Grain grain) {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1).atDay(1);
      case YEAR -> day.withDayOfYear(1);
      case FISCAL_QUARTER -> {
        LocalDate year = start(day, Grain.FISCAL_YEAR);
        yield year.plusMonths(ChronoUnit.MONTHS.between(year, day) / 3 * 3);
      }
      case FISCAL_YEAR -> {
        LocalDate start = fiscalYearStart.atYear(day.getYear());
        yield start.isAfter(day) ? fiscalYearStart.atYear(day.getYear() - 1) : start;
      }
    };
  }

  private static LocalDate next(LocalDate start, Grain grain) {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER, FISCAL_QUARTER -> start.plusMonths(3);
      case YEAR, FISCAL_YEAR -> start.plusYears(1);
    };
  }
}
