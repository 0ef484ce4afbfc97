package dev.sextant.lang.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates and periods in a text; whether the day exists is checked when the model is built. */
final class DateText {

  private static final Pattern DATE =
      Pattern.compile("[12]\\d{3}-(?:\\d{2}-\\d{2}|0[1-9]|1[0-2]|[QHW]\\d{1,2})");
  private static final Pattern FISCAL = Pattern.compile("FY\\d{4}(?:-Q\\d)?");

  private DateText() {}

  /** The end of the date that starts at a digit, or {@code at} when there is none. */
  static int endOfDate(String text, int at) {
    // The cheap test first: four digits and a hyphen.
    if (at + 5 > text.length() || text.charAt(at + 4) != '-') {
      return at;
    }
    return endOf(DATE, text, at);
  }

  /** The end of a fiscal year or quarter, or {@code at} when there is none. */
  static int endOfFiscal(String text, int at) {
    if (!text.startsWith("FY", at)) {
      return at;
    }
    return endOf(FISCAL, text, at);
  }

  private static int endOf(Pattern pattern, String text, int at) {
    int end = at;
    while (end < text.length() && isTouching(text.charAt(end))) {
      end++;
    }
    Matcher matcher = pattern.matcher(text).region(at, end);
    return matcher.matches() ? end : at;
  }

  private static boolean isTouching(char c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
