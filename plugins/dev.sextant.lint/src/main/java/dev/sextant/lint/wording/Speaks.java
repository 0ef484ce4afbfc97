package dev.sextant.lint.wording;

import java.util.Set;

/** Whether the main word of a name stands for something. */
public final class Speaks {

  private Speaks() {}

  /** Whether the last word of a name stands for a concept, as in "Customer complaints". */
  public static boolean endsIn(String name, Concept concept) {
    Words words = Words.of(name);
    return words.size() > 0 && Lexicon.ENGLISH.isOne(words, words.size() - 1, Set.of(concept));
  }
}
