package dev.sextant.lint.wording;

import java.util.List;

/**
 * A word or phrase of a text with what it may stand for.
 *
 * @param at the place of its first word
 * @param text the words in small letters
 * @param written the words as written
 * @param senses what it may stand for; empty for a word that is not listed
 */
record Token(int at, String text, String written, List<Sense> senses) {

  /**
   * One of the things that a phrase may stand for.
   *
   * @param why why it is evidence
   */
  record Sense(Concept concept, Form form, String why) {}

  Token {
    senses = List.copyOf(senses);
  }

  boolean is(Form form) {
    for (Sense sense : senses) {
      if (sense.form() == form) {
        return true;
      }
    }
    return false;
  }

  boolean is(Concept concept) {
    for (Sense sense : senses) {
      if (sense.concept() == concept) {
        return true;
      }
    }
    return false;
  }
}
