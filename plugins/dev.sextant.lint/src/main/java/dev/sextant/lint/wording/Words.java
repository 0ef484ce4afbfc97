package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, in small letters and by their stems.
 *
 * @param written the words as written
 * @param words in small letters, in the same order
 * @param stems the stem of each word, in the same order
 */
record Words(List<String> written, List<String> words, List<String> stems) {

  /** Signs that stand within words and alone mean something. */
  private static final String IN_WORDS = "&%#'";

  private static final String JOINTS = "-:.";
  private static final String ALONE = "/→<≤";

  Words {
    written = List.copyOf(written);
    words = List.copyOf(words);
    stems = List.copyOf(stems);
  }

  static Words of(String text) {
    List<String> written = written(text.replace('’', '\''));
    List<String> words = new ArrayList<>(written.size());
    List<String> stems = new ArrayList<>(written.size());
    for (String as : written) {
      String word = as.toLowerCase(Locale.ROOT);
      words.add(word);
      stems.add(Stems.of(isAbbreviations(as) ? word.substring(0, word.length() - 1) : word));
    }
    return new Words(written, words, stems);
  }

  /** By hand, since a pattern of joined parts runs out of stack on what strangers may paste. */
  private static List<String> written(String text) {
    List<String> words = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = from;
      while (to < text.length() && continues(text, from, to)) {
        to++;
      }
      if (to > from) {
        words.add(text.substring(from, to));
      } else if (ALONE.indexOf(text.charAt(from)) >= 0) {
        words.add(text.substring(from, from + 1));
      }
      from = Math.max(to, from + 1);
    }
    return words;
  }

  private static boolean continues(String text, int from, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || IN_WORDS.indexOf(c) >= 0) {
      return true;
    }
    boolean within = at > from && at + 1 < text.length();
    return within && JOINTS.indexOf(c) >= 0 && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Several of what is abbreviated, as in "PRs": no stemmer knows that it is more than one. */
  private static boolean isAbbreviations(String word) {
    int last = word.length() - 1;
    return last > 1
        && word.charAt(last) == 's'
        && word.chars().limit(last).allMatch(Character::isUpperCase);
  }

  int size() {
    return words.size();
  }

  /** Some of the words in small letters. */
  String text(int from, int length) {
    return some(words, from, length);
  }

  /** Some of the words as written. */
  String written(int from, int length) {
    return some(written, from, length);
  }

  private static String some(List<String> words, int from, int length) {
    return length == 1 ? words.get(from) : String.join(" ", words.subList(from, from + length));
  }
}
