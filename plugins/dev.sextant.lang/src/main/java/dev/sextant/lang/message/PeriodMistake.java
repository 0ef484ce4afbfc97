package dev.sextant.lang.message;

import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a text that stands where a date or period belongs, and what is right. */
public final class PeriodMistake {

  private static final String FORMS = "`2026-12-31`, `2026-12`, `2026-Q4` or `2026`";

  private static final Pattern FISCAL = Pattern.compile("(?i)(FY)?(\\d+)(?:-(.*))?");
  private static final Pattern MONTH = Pattern.compile("\\d{1,2}");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
  private static final Pattern PART = Pattern.compile("(?i)([QHW])(\\d{1,4})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./]\\d{1,2}[./]\\d{1,2}");

  private PeriodMistake() {}

  /** Whether a text looks as if a date or period was meant. */
  static boolean isAttempt(String text) {
    return YEAR_LAST.matcher(text).matches()
        || text.matches("(?i)FY\\d.*")
        || text.matches("\\d{4}-[\\w-]*");
  }

  /** What is wrong with a text that names no period. */
  public static String of(String text) {
    if (YEAR_LAST.matcher(text).matches()) {
      return "`%s` is not a date: write year, month and day, as in `2026-12-31`".formatted(text);
    }
    Matcher matcher = FISCAL.matcher(text);
    if (!matcher.matches()) {
      return "`%s` is not a date: write %s".formatted(text, FORMS);
    }
    String year = matcher.group(2);
    String rest = matcher.group(3);
    if (year.length() != 4) {
      String example = matcher.group(1) == null ? "2026" : "FY2026";
      return "`%s` is not a period: a year has four digits, as in `%s`".formatted(text, example);
    }
    if (rest == null || rest.isEmpty()) {
      return "`%s` is not a whole date: write %s".formatted(text, FORMS);
    }
    return matcher.group(1) == null
        ? calendar(text, Integer.parseInt(year), rest)
        : fiscal(text, year, rest);
  }

  private static String fiscal(String text, String year, String rest) {
    return PART.matcher(rest).matches() && rest.toUpperCase(Locale.ROOT).startsWith("Q")
        ? "There is no `%s`: a fiscal year has 4 quarters, `FY%s-Q1` to `FY%s-Q4`"
            .formatted(text, year, year)
        : "`%s` is not a period: a fiscal year has quarters alone, as in `FY%s-Q1`"
            .formatted(text, year);
  }

  private static String calendar(String text, int year, String rest) {
    Matcher part = PART.matcher(rest);
    if (part.matches()) {
      return part(text, year, part.group(1).toUpperCase(Locale.ROOT), part.group(2));
    }
    Matcher day = DAY.matcher(rest);
    if (day.matches()) {
      int month = Integer.parseInt(day.group(1));
      return month < 1 || month > 12
          ? month(text, year)
          : day(text, YearMonth.of(year, month), Integer.parseInt(day.group(2)));
    }
    if (MONTH.matcher(rest).matches()) {
      int month = Integer.parseInt(rest);
      return month < 1 || month > 12
          ? month(text, year)
          : "`%s` is not a whole date: a month has two digits, as in `%d-%02d`"
              .formatted(text, year, month);
    }
    return "`%s` is not a date: write %s".formatted(text, FORMS);
  }

  private static String month(String text, int year) {
    return "There is no `%s`: a year has 12 months, `%d-01` to `%d-12`".formatted(text, year, year);
  }

  private static String day(String text, YearMonth month, int day) {
    return month.isValidDay(day)
        ? "`%s` is not a whole date: month and day have two digits, as in `%s`"
            .formatted(text, month.atDay(day))
        : "There is no `%s`: the last day of that month is `%s`"
            .formatted(text, month.atEndOfMonth());
  }

  private static String part(String text, int year, String letter, String number) {
    return switch (letter) {
      case "Q" -> most(text, year, "4 quarters", "Q1", "Q4");
      case "H" -> most(text, year, "2 halves", "H1", "H2");
      default -> {
        int weeks = weeks(year);
        boolean short_ = number.length() == 1 && !number.equals("0");
        yield short_
            ? "`%s` is not a period: a week has two digits, as in `%d-W0%s`"
                .formatted(text, year, number)
            : most(text, year, weeks + " weeks", "W01", "W" + weeks);
      }
    };
  }

  private static String most(String text, int year, String has, String first, String last) {
    return "There is no `%s`: %d has %s, `%d-%s` to `%d-%s`"
        .formatted(text, year, has, year, first, year, last);
  }

  private static int weeks(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
            .rangeRefinedBy(Year.of(year).atMonth(6).atDay(1))
            .getMaximum();
  }
}
