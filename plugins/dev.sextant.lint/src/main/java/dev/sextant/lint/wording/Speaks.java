package dev.sextant.lint.wording;

import java.util.List;

/** Whether the main word of a name stands for something. */
public final class Speaks {

  private Speaks() {}

  /** Whether the last word of a name stands for a concept, as in "Customer complaints". */
  public static boolean endsIn(String name, Concept concept) {
    List<Token> tokens = Lexicon.ENGLISH.tokens(Words.of(name));
    return !tokens.isEmpty()
        && tokens.getLast().senses().stream()
            .anyMatch(s -> s.form() != Form.PLAIN && isOf(s.concept(), concept));
  }

  /** What is suffered is harm too, as in "exhibits damaged". */
  private static boolean isOf(Concept found, Concept concept) {
    return found == concept || (concept == Concept.HARM && found == Concept.SUFFER);
  }
}
