package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.PeriodRef;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares times with written moments. In SQL a day is its midnight; in the language it is all of
 * its hours. Where that is not the same, the comparison is refused.
 */
final class Moments {

  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS]", Locale.ROOT);

  private Moments() {}

  /** The moment that a text stands for. */
  static Optional<LocalDateTime> read(String text) {
    String stripped = text.strip();
    try {
      return stripped.length() == 10
          ? Optional.of(LocalDate.parse(stripped).atStartOfDay())
          : Optional.of(LocalDateTime.parse(stripped, WITH_TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Expr day(LocalDate day) {
    return new Expr.Date(
        PeriodRef.date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), 0);
  }

  /** A time, truncated as the operand says, compared with a moment. */
  static Expr compare(Operand time, BinaryOperator operator, LocalDateTime moment) {
    String grain = time.grain();
    boolean byDay = time.kind() == Kind.DATE || isDayOrLonger(grain);
    if (!byDay) {
      return ofMoments(time, operator, moment);
    }
    String unit = isDayOrLonger(grain) ? grain : "day";
    LocalDate day = moment.toLocalDate();
    boolean starts =
        moment.toLocalTime().equals(LocalTime.MIDNIGHT) && start(day, unit).equals(day);
    return starts
        ? Exprs.binary(operator, time.expr(), new Expr.Date(period(day, unit), 0))
        : between(time, operator, next(day, unit));
  }

  /** The literal lies within a period: only the next period's start tells the two sides apart. */
  private static Expr between(Operand time, BinaryOperator operator, LocalDate next) {
    return switch (operator) {
      case GREATER, GREATER_OR_EQUAL ->
          Exprs.binary(BinaryOperator.GREATER_OR_EQUAL, time.expr(), day(next));
      case LESS, LESS_OR_EQUAL -> Exprs.binary(BinaryOperator.LESS, time.expr(), day(next));
      case EQUAL -> new Expr.Bool(false, 0);
      case NOT_EQUAL -> new Expr.Missing(time.expr(), true, 0);
      case OR, AND, PLUS, MINUS, TIMES, DIVIDE ->
          throw new SqlException("it compares the start of a period with another moment");
    };
  }

  private static Expr ofMoments(Operand time, BinaryOperator operator, LocalDateTime moment) {
    boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (midnight
        && (operator == BinaryOperator.LESS || operator == BinaryOperator.GREATER_OR_EQUAL)) {
      return Exprs.binary(operator, time.expr(), day(moment.toLocalDate()));
    }
    throw new SqlException("it compares with a moment within a day");
  }

  private static boolean isDayOrLonger(String grain) {
    return switch (grain) {
      case "day", "week", "month", "quarter", "year" -> true;
      default -> false;
    };
  }

  private static LocalDate start(LocalDate day, String grain) {
    return switch (grain) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "quarter" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case "year" -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static LocalDate next(LocalDate day, String grain) {
    LocalDate start = start(day, grain);
    try {
      return switch (grain) {
        case "week" -> start.plusWeeks(1);
        case "month" -> start.plusMonths(1);
        case "quarter" -> start.plusMonths(3);
        case "year" -> start.plusYears(1);
        default -> start.plusDays(1);
      };
    } catch (DateTimeException e) {
      throw new SqlException("the date is out of range");
    }
  }

  private static PeriodRef period(LocalDate day, String grain) {
    return switch (grain) {
      case "week" ->
          new PeriodRef(
              PeriodRef.Kind.WEEK,
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
              0);
      case "month" -> new PeriodRef(PeriodRef.Kind.MONTH, day.getYear(), day.getMonthValue(), 0);
      case "quarter" ->
          new PeriodRef(
              PeriodRef.Kind.QUARTER, day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR), 0);
      case "year" -> new PeriodRef(PeriodRef.Kind.YEAR, day.getYear(), 0, 0);
      default -> PeriodRef.date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    };
  }
}
