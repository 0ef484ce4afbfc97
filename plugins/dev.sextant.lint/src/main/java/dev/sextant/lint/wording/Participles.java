package dev.sextant.lint.wording;

import dev.sextant.lint.wording.Grammar.Part;
import java.util.List;

/** What the words of a phrase say was done, and which of them only describe a thing. */
record Participles(List<Token> tokens) {

  private static final Grammar GRAMMAR = Grammar.ENGLISH;
  private static final int SHORTEST = 5;

  /** Whether something was done: a known participle, or a word that looks like one. */
  static boolean done(Token token) {
    return token.senses().isEmpty()
        ? looksDone(token.text()) && GRAMMAR.parts(token).isEmpty()
        : token.is(Form.DONE);
  }

  /** "Refurbished", but not "need" and "speed". */
  private static boolean looksDone(String word) {
    return word.length() >= SHORTEST && word.endsWith("ed") && !word.endsWith("eed");
  }

  /** Whether "closed" stands before what it describes, as in "closed tickets". */
  boolean describes(int at) {
    if (at + 1 >= tokens.size() || GRAMMAR.closes(tokens.get(at))) {
      return false;
    }
    Token next = tokens.get(at + 1);
    boolean noun = next.is(Form.NOUN) || (next.senses().isEmpty() && !done(next));
    return noun
        && !next.is(Form.DONE)
        && !GRAMMAR.ends(next)
        && !GRAMMAR.introduces(next)
        && !GRAMMAR.is(next, Part.RATE);
  }

  /** Whether the name of the thing is still to come, as in "required annual inspections". */
  boolean nounComes(int from) {
    for (int at = from + 1; at < tokens.size() && !GRAMMAR.ends(tokens.get(at)); at++) {
      if (describes(at)) {
        return true;
      }
    }
    return false;
  }
}
