package dev.sextant.run;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Date patterns in the letters of a model, {@code dd.MM.yyyy}, in those of the engine. */
final class DatePattern {

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("yyyy", "%Y"),
          Map.entry("uuuu", "%Y"),
          Map.entry("yy", "%y"),
          Map.entry("MM", "%m"),
          Map.entry("M", "%-m"),
          Map.entry("MMM", "%b"),
          Map.entry("MMMM", "%B"),
          Map.entry("dd", "%d"),
          Map.entry("d", "%-d"),
          Map.entry("HH", "%H"),
          Map.entry("H", "%-H"),
          Map.entry("hh", "%I"),
          Map.entry("h", "%-I"),
          Map.entry("mm", "%M"),
          Map.entry("ss", "%S"),
          Map.entry("SSS", "%g"),
          Map.entry("a", "%p"));

  private static final Pattern RUN = Pattern.compile("([A-Za-z])\\1*|'([^']*)'|%");

  private DatePattern() {}

  /**
   * @throws RunException when a letter is not known
   */
  static String of(String pattern) {
    Matcher matcher = RUN.matcher(pattern);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(result, Matcher.quoteReplacement(engine(matcher, pattern)));
    }
    return matcher.appendTail(result).toString();
  }

  private static String engine(Matcher run, String pattern) {
    String quoted = run.group(2);
    if (quoted != null) {
      return quoted.replace("%", "%%");
    }
    if (run.group().equals("%")) {
      return "%%";
    }
    String letters = LETTERS.get(run.group());
    if (letters == null) {
      throw new RunException(
          "`%s` in the date pattern `%s` is not known; use letters such as `dd.MM.yyyy`."
              .formatted(run.group(), pattern));
    }
    return letters;
  }
}
