package dev.sextant.site.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers within sentences, which get their commas; years and parts of dates do not. */
public final class Numerals {

  private static final Pattern LONG = Pattern.compile("(?<![\\w.,`-])\\d{4,}(?![\\w-])");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
  private static final Pattern BEFORE_YEAR =
      Pattern.compile(
          "\\b(?:by|throughout|during|on|like|for|since|until|up to|[QH]\\d|January|February|March"
              + "|April|May|June|July|August|September|October|November|December) $");

  private Numerals() {}

  /** A whole number: {@code 12,345}. */
  public static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The sentence: {@code 9,276 days before 10 November 2026}. */
  public static String inText(String text) {
    return LONG.matcher(text)
        .replaceAll(
            number -> {
              boolean year =
                  YEAR.matcher(number.group()).matches()
                      && BEFORE_YEAR.matcher(text.substring(0, number.start())).find();
              return Matcher.quoteReplacement(
                  year || number.group().length() > 18
                      ? number.group()
                      : whole(Long.parseLong(number.group())));
            });
  }
}
