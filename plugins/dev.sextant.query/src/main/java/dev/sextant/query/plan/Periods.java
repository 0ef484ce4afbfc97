package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.day;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Periods of a grain as expressions, by the workspace's calendar. */
record Periods(TimeSettings time) {

  /** So many steps of the engine's calendar. */
  record Length(int count, Step step) {}

  /** How long a period of a grain is. */
  static Length length(Grain grain) {
    return switch (grain) {
      case SECOND -> new Length(1, Step.SECOND);
      case MINUTE -> new Length(1, Step.MINUTE);
      case HOUR -> new Length(1, Step.HOUR);
      case DAY -> new Length(1, Step.DAY);
      case WEEK -> new Length(7, Step.DAY);
      case MONTH -> new Length(1, Step.MONTH);
      case QUARTER, FISCAL_QUARTER -> new Length(3, Step.MONTH);
      case YEAR, FISCAL_YEAR -> new Length(12, Step.MONTH);
    };
  }

  /** The type of a period's start. */
  static ValueType type(Grain grain) {
    return isWithinDay(grain) ? ValueType.TIMESTAMP : ValueType.DATE;
  }

  /** Whether the grain is shorter than a day. */
  static boolean isWithinDay(Granularity grain) {
    return switch (grain) {
      case Grain g -> g.compareTo(Grain.DAY) < 0;
      case CalendarGrain c -> false;
    };
  }

  /**
   * All periods from one to another. Hours that the clock leaves out when it is put forward are no
   * periods.
   *
   * @param first the start of the first one
   * @param last a date or moment at or behind the start of the last one
   */
  Rel spine(Rel input, String name, Expr first, Expr last, Grain grain) {
    Length length = length(grain);
    Rel all = new Rel.Spine(input, name, first, last, length.count(), length.step());
    if (!isWithinDay(grain) || time.zone().getRules().isFixedOffset()) {
      return all;
    }
    String zone = time.zone().getId();
    Expr period = new Expr.Column("", name, first.type());
    Expr again = new Expr.InZone(new Expr.InZone(period, zone, "UTC"), "UTC", zone);
    return new Rel.Filter(all, Expressions.compare(again, BinaryOperator.EQUAL, period));
  }

  /** The start of the period that holds a date or local moment. */
  Expr start(Expr local, Grain grain) {
    return switch (grain) {
      case SECOND -> new Expr.Truncated(local, Step.SECOND);
      case MINUTE -> new Expr.Truncated(local, Step.MINUTE);
      case HOUR -> new Expr.Truncated(local, Step.HOUR);
      case DAY -> day(local);
      case WEEK -> week(day(local));
      case MONTH -> new Expr.Truncated(day(local), Step.MONTH);
      case QUARTER -> new Expr.Truncated(day(local), Step.QUARTER);
      case YEAR -> new Expr.Truncated(day(local), Step.YEAR);
      case FISCAL_QUARTER -> fiscal(day(local), Step.QUARTER);
      case FISCAL_YEAR -> fiscal(day(local), Step.YEAR);
    };
  }

  private Expr week(Expr date) {
    int late = time.weekStart().getValue() - DayOfWeek.MONDAY.getValue();
    return moved(new Expr.Truncated(moved(date, -late, Step.DAY), Step.WEEK), late, Step.DAY);
  }

  /** Moved back so that fiscal years are calendar years, and forward again. */
  private Expr fiscal(Expr date, Step step) {
    int days = time.fiscalYearStart().getDayOfMonth() - 1;
    int months = time.fiscalYearStart().getMonthValue() - 1;
    Expr back = moved(moved(date, -days, Step.DAY), -months, Step.MONTH);
    return moved(moved(new Expr.Truncated(back, step), months, Step.MONTH), days, Step.DAY);
  }

  private static Expr moved(Expr value, int count, Step step) {
    boolean years = step == Step.MONTH && count % 12 == 0;
    return count == 0
        ? value
        : new Expr.Shifted(value, years ? count / 12 : count, years ? Step.YEAR : step);
  }

  /** The start of the period that follows the one that starts there. */
  static Expr next(Expr start, Grain grain) {
    return moved(start, length(grain).count(), length(grain).step());
  }

  /** A date or moment so much later (or earlier), clamped to the month's end. */
  static Expr later(Expr value, Duration by, boolean back) {
    Length one = length(by.grain());
    return moved(value, (back ? -1 : 1) * by.count() * one.count(), one.step());
  }

  /** A day so much later. */
  static LocalDate later(LocalDate value, Duration by) {
    Length one = length(by.grain());
    long count = (long) by.count() * one.count();
    return switch (one.step()) {
      case SECOND, MINUTE, HOUR -> value;
      case DAY -> value.plusDays(count);
      case WEEK -> value.plusWeeks(count);
      case MONTH -> value.plusMonths(count);
      case QUARTER -> value.plusMonths(3 * count);
      case YEAR -> value.plusYears(count);
    };
  }

  /** A day so much earlier; parts of days count as days. */
  static LocalDate earlier(LocalDate value, Duration by) {
    Length one = length(by.grain());
    long count = (long) by.count() * one.count();
    return switch (one.step()) {
      case SECOND -> value.minusDays(count / 86_400 + 1);
      case MINUTE -> value.minusDays(count / 1440 + 1);
      case HOUR -> value.minusDays(count / 24 + 1);
      case DAY -> value.minusDays(count);
      case WEEK -> value.minusWeeks(count);
      case MONTH -> value.minusMonths(count);
      case QUARTER -> value.minusMonths(3 * count);
      case YEAR -> value.minusYears(count);
    };
  }

  /** Whether a day is the first one of a period. */
  boolean isStart(LocalDate day, Grain grain) {
    return time.period(day, grain).start().equals(day);
  }
}
