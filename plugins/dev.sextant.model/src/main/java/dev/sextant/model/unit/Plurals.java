package dev.sextant.model.unit;

import java.util.Locale;
import java.util.stream.Stream;

/** Singular and plural of words that name units, by the regular forms of English. */
public final class Plurals {

  private Plurals() {}

  /** The word itself, and what it may be the plural of. */
  public static Stream<String> singulars(String word) {
    Stream.Builder<String> forms = Stream.builder();
    forms.add(word);
    if (word.length() > 3 && word.endsWith("ies")) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    }
    if (word.length() > 2 && word.endsWith("s")) {
      forms.add(word.substring(0, word.length() - 1));
    }
    if (word.length() > 3 && word.endsWith("es")) {
      forms.add(word.substring(0, word.length() - 2));
    }
    return forms.build();
  }

  /** The plural of a word; {@link #singulars} of it has the word. */
  public static String of(String word) {
    String end = word.toLowerCase(Locale.ROOT);
    if (end.endsWith("y")
        && end.length() > 1
        && "aeiou".indexOf(end.charAt(end.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses = Stream.of("s", "x", "z", "ch", "sh").anyMatch(end::endsWith);
    return word + (hisses ? "es" : "s");
  }
}
