package dev.sextant.site.text;

import java.util.List;
import java.util.Locale;

/** Small pieces of English. */
public final class Words {

  private Words() {}

  /** A number of things: {@code no KPIs}, {@code 1 KPI}, {@code 4 KPIs}. */
  public static String count(long number, String noun) {
    return (number == 0 ? "no" : Numerals.whole(number)) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A list: {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** The text with a capital at its start. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A name of a model without a label, as words: {@code MonthlyReview} is "Monthly review". */
  public static String human(String name) {
    String spaced = name.replace('_', ' ').replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ");
    StringBuilder text = new StringBuilder();
    for (String word : spaced.split(" ", -1)) {
      boolean ordinary =
          word.length() > 1 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
      text.append(text.isEmpty() ? "" : " ");
      text.append(text.isEmpty() || !ordinary ? word : word.toLowerCase(Locale.ROOT));
    }
    return capital(text.toString());
  }
}
