package dev.sextant.site.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and periods in English words, whatever the locale. */
public final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final Pattern PART = Pattern.compile("(FY)?(\\d{4})-([QHW])(\\d{1,2})");
  private static final Pattern LABEL =
      Pattern.compile("\\b(?:FY)?\\d{4}-(?:[QHW]\\d{1,2}|\\d{2}(?:-\\d{2})?)\\b");
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Dates() {}

  /** Such as {@code 8 November 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A range of days: {@code 3 August 2026 to 14 August 2026}, or one day. */
  public static String range(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : day(from) + " to " + day(to);
  }

  /** Days that may be a period: its label in words, else the first and the last day. */
  public static String days(String label, LocalDate first, LocalDate last) {
    return label.contains(" ") ? range(first, last) : period(label);
  }

  /** A sentence with the labels of its periods in words. */
  public static String inText(String text) {
    return LABEL.matcher(text).replaceAll(label -> Matcher.quoteReplacement(period(label.group())));
  }

  /** A period's label in words: {@code October 2026}, {@code Q3 2026}, {@code week 5 of 2026}. */
  public static String period(String label) {
    return words(label, MONTH, DAY);
  }

  /** A period's label in few words: {@code Oct 2026}. */
  public static String shortPeriod(String label) {
    return words(label, SHORT_MONTH, SHORT_DAY);
  }

  private static String words(String label, DateTimeFormatter month, DateTimeFormatter day) {
    if (YEAR_AND_MONTH.matcher(label).matches()) {
      return month.format(YearMonth.parse(label));
    }
    if (DATE.matcher(label).matches()) {
      return day.format(LocalDate.parse(label));
    }
    Matcher part = PART.matcher(label);
    if (!part.matches()) {
      return label;
    }
    String year = (part.group(1) == null ? "" : "FY") + part.group(2);
    return part.group(3).equals("W")
        ? "week " + Integer.parseInt(part.group(4)) + " of " + year
        : part.group(3) + part.group(4) + " " + year;
  }
}
