package dev.sextant.site.text;

import java.util.regex.Pattern;

/** A unit as people say it behind a number: {@code visits per day} for {@code visit per day}. */
final class UnitWords {

  /**
   * An English noun in the singular, not a symbol such as {@code kWh}, {@code km} or {@code EUR}.
   */
  private static final Pattern NOUN = Pattern.compile("[a-z][a-z_]{2,}");

  private UnitWords() {}

  /**
   * The words.
   *
   * @param plural whether there are more (or fewer) than one
   */
  static String of(String unit, boolean plural) {
    int per = unit.indexOf(" per ");
    String over = per < 0 ? unit : unit.substring(0, per);
    String rest = per < 0 ? "" : unit.substring(per);
    boolean bare = over.startsWith("per ");
    return ((plural && !bare ? plural(over) : over) + rest).replace('_', ' ');
  }

  private static String plural(String noun) {
    if (!NOUN.matcher(noun).matches() || noun.endsWith("s")) {
      return noun;
    }
    if (noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + (noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh") ? "es" : "s");
  }
}
