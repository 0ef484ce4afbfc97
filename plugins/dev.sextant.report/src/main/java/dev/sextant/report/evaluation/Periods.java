package dev.sextant.report.evaluation;

import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.report.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The periods of a cadence and how people call them. */
final class Periods {

  /** Those by which people call a range of days, the shortest first. */
  private static final List<Grain> GRAINS =
      List.of(
          Grain.DAY,
          Grain.WEEK,
          Grain.MONTH,
          Grain.QUARTER,
          Grain.FISCAL_QUARTER,
          Grain.YEAR,
          Grain.FISCAL_YEAR);

  private final TimeSettings time;

  Periods(TimeSettings time) {
    this.time = time;
  }

  /** How many periods of history a report shows: two years and one period, a year by days. */
  static int depth(Grain grain) {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> 396;
      case WEEK -> 106;
      case MONTH -> 25;
      case QUARTER, FISCAL_QUARTER -> 9;
      case YEAR, FISCAL_YEAR -> 6;
    };
  }

  /** The periods that overlap a range, oldest first. */
  List<DateRange> within(DateRange range, Grain grain) {
    List<DateRange> periods = new ArrayList<>();
    DateRange period = time.period(range.start(), grain);
    while (period.start().isBefore(range.end())) {
      periods.add(period);
      period = time.shift(period, grain, 1);
    }
    return periods;
  }

  /** The period a year earlier: the same dates, or for weeks 52 weeks before. */
  DateRange yearBefore(DateRange period, Grain grain) {
    if (grain == Grain.WEEK) {
      return time.shift(period, grain, -52);
    }
    return time.period(period.start().minusYears(1), grain);
  }

  /** From the start of the fiscal year to the end of the period. */
  DateRange yearToDate(DateRange period) {
    return new DateRange(time.period(period.last(), Grain.FISCAL_YEAR).start(), period.end());
  }

  /** A range of days as a period: by its label when it is one, else by its first and last day. */
  Period covering(DateRange range) {
    return GRAINS.stream()
        .filter(grain -> time.period(range.start(), grain).equals(range))
        .findFirst()
        .map(grain -> named(range, grain))
        .orElseGet(
            () -> new Period(range.start() + " to " + range.last(), range.start(), range.end()));
  }

  /** A period with its label. */
  Period named(DateRange period, Grain grain) {
    return new Period(label(period.start(), grain), period.start(), period.end());
  }

  private String label(LocalDate start, Grain grain) {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> start.toString();
      case WEEK -> week(start);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), (start.getMonthValue() + 2) / 3);
      case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
      case FISCAL_QUARTER -> fiscalQuarter(start);
      case FISCAL_YEAR -> String.format(Locale.ROOT, "FY%04d", fiscalYear(start));
    };
  }

  /**
   * Weeks that start on another day than Monday bear the number of the ISO week of their Thursday.
   */
  private static String week(LocalDate start) {
    LocalDate middle = start.plusDays(3);
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        middle.get(IsoFields.WEEK_BASED_YEAR),
        middle.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private int fiscalYear(LocalDate day) {
    DateRange year = time.period(day, Grain.FISCAL_YEAR);
    return year.last().getYear();
  }

  private String fiscalQuarter(LocalDate start) {
    LocalDate year = time.period(start, Grain.FISCAL_YEAR).start();
    int months =
        (start.getYear() - year.getYear()) * 12 + start.getMonthValue() - year.getMonthValue();
    return String.format(Locale.ROOT, "FY%04d-Q%d", fiscalYear(start), months / 3 + 1);
  }
}
