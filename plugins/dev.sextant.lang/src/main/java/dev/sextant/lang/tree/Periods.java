package dev.sextant.lang.tree;

import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.PeriodRef.Kind;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and periods as they are written; what the calendar does not have is empty. */
public final class Periods {

  private static final Pattern FORM =
      Pattern.compile("(FY)?(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|([QHW])(\\d{1,2})))?");

  private Periods() {}

  /** The period that a text such as {@code 2026-Q4} names. */
  public static Optional<PeriodRef> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(2));
    if (matcher.group(1) != null) {
      return fiscal(year, matcher);
    }
    if (matcher.group(3) != null) {
      return day(year, Integer.parseInt(matcher.group(3)), matcher.group(4));
    }
    return matcher.group(5) == null
        ? Optional.of(new PeriodRef(Kind.YEAR, year, 0, 0))
        : part(matcher.group(5), year, Integer.parseInt(matcher.group(6)));
  }

  private static Optional<PeriodRef> fiscal(int year, Matcher matcher) {
    if (matcher.group(3) != null) {
      return Optional.empty();
    }
    if (matcher.group(5) == null) {
      return Optional.of(new PeriodRef(Kind.FISCAL_YEAR, year, 0, 0));
    }
    return matcher.group(5).equals("Q")
        ? within(Kind.FISCAL_QUARTER, year, Integer.parseInt(matcher.group(6)), 4)
        : Optional.empty();
  }

  private static Optional<PeriodRef> day(int year, int month, @Nullable String day) {
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    if (day == null) {
      return Optional.of(new PeriodRef(Kind.MONTH, year, month, 0));
    }
    int number = Integer.parseInt(day);
    return YearMonth.of(year, month).isValidDay(number)
        ? Optional.of(PeriodRef.date(year, month, number))
        : Optional.empty();
  }

  private static Optional<PeriodRef> part(String letter, int year, int number) {
    return switch (letter) {
      case "Q" -> within(Kind.QUARTER, year, number, 4);
      case "H" -> within(Kind.HALF, year, number, 2);
      default -> within(Kind.WEEK, year, number, weeks(year));
    };
  }

  private static Optional<PeriodRef> within(Kind kind, int year, int number, int most) {
    return number >= 1 && number <= most
        ? Optional.of(new PeriodRef(kind, year, number, 0))
        : Optional.empty();
  }

  private static int weeks(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
            .rangeRefinedBy(Year.of(year).atMonth(6).atDay(1))
            .getMaximum();
  }
}
