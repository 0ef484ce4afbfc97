package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text in small letters, and their stems.
 *
 * @param words as written, but in small letters
 * @param stems the stem of each word, in the same order
 */
record Words(List<String> words, List<String> stems) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}&%#']+(?:[-:.][\\p{L}\\p{N}]+)*|/|→|[<≤]");

  Words {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
  }

  static Words of(String text) {
    List<String> words = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.replace('’', '\''));
    while (matcher.find()) {
      String written = matcher.group();
      String word = written.toLowerCase(Locale.ROOT);
      words.add(word);
      stems.add(Stems.of(isAbbreviations(written) ? word.substring(0, word.length() - 1) : word));
    }
    return new Words(words, stems);
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

  /** Some words of it as written. */
  String text(int from, int length) {
    return length == 1 ? words.get(from) : String.join(" ", words.subList(from, from + length));
  }
}
