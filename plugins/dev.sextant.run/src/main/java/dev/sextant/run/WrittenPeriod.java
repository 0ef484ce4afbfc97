package dev.sextant.run;

import dev.sextant.model.time.PeriodRef;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as a model writes them: {@code 2026-10-01}, {@code 2026-10}, {@code FY2026-Q1}. */
final class WrittenPeriod {

  private static final Pattern FORM =
      Pattern.compile("(FY)?(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|([QHW])(\\d{1,2})))?");

  private WrittenPeriod() {}

  static Optional<PeriodRef> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(2));
    if (m.group(1) != null) {
      return fiscal(m, year);
    }
    if (m.group(5) != null) {
      return part(m.group(5), year, Integer.parseInt(m.group(6)));
    }
    if (m.group(3) == null) {
      return Optional.of(new PeriodRef(PeriodRef.Kind.YEAR, year, 0, 0));
    }
    int month = Integer.parseInt(m.group(3));
    return m.group(4) == null
        ? within(PeriodRef.Kind.MONTH, year, month, 12)
        : day(year, month, Integer.parseInt(m.group(4)));
  }

  private static Optional<PeriodRef> fiscal(Matcher m, int year) {
    if (m.group(3) != null || (m.group(5) != null && !m.group(5).equals("Q"))) {
      return Optional.empty();
    }
    return m.group(5) == null
        ? Optional.of(new PeriodRef(PeriodRef.Kind.FISCAL_YEAR, year, 0, 0))
        : within(PeriodRef.Kind.FISCAL_QUARTER, year, Integer.parseInt(m.group(6)), 4);
  }

  private static Optional<PeriodRef> part(String letter, int year, int number) {
    return switch (letter) {
      case "Q" -> within(PeriodRef.Kind.QUARTER, year, number, 4);
      case "H" -> within(PeriodRef.Kind.HALF, year, number, 2);
      default -> within(PeriodRef.Kind.WEEK, year, number, 53);
    };
  }

  private static Optional<PeriodRef> within(PeriodRef.Kind kind, int year, int number, int most) {
    return number >= 1 && number <= most
        ? Optional.of(new PeriodRef(kind, year, number, 0))
        : Optional.empty();
  }

  private static Optional<PeriodRef> day(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(
          PeriodRef.date(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
