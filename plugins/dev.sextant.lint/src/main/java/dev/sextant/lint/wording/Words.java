package dev.sextant.lint.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text in small letters, and their stems.
 *
 * @param words as written, but in small letters
 * @param stems the stem of each word, in the same order
 */
record Words(List<String> words, List<String> stems) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}&%#']+(?:-[\\p{L}\\p{N}]+)*|/|→");

  Words {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
  }

  static Words of(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
            .results()
            .map(MatchResult::group)
            .toList();
    return new Words(words, words.stream().map(Stems::of).toList());
  }

  int size() {
    return words.size();
  }

  /** Whether the stems from a place on are these. */
  boolean continues(int from, List<String> phrase) {
    return from + phrase.size() <= size()
        && stems.subList(from, from + phrase.size()).equals(phrase);
  }
}
