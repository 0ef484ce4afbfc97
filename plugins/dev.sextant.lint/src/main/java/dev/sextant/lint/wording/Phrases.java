package dev.sextant.lint.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text by its phrases.
 *
 * @param tokens all of it
 * @param main the first phrase that says something
 */
record Phrases(List<Token> tokens, Clause main) {

  private static final Pattern BREAK =
      Pattern.compile(
          "\\s[-–—|]\\s|[:;()\\[\\]\"“”]+(\\s|$)|(^|\\s)[(\\[\"“]|(?<=\\p{L})[.!?](\\s|$)");

  static Phrases of(String text) {
    return of(text, Lexicon.ENGLISH);
  }

  static Phrases of(String text, Lexicon lexicon) {
    List<List<Token>> parts =
        BREAK
            .splitAsStream(text)
            .filter(p -> !p.isBlank())
            .map(p -> lexicon.tokens(Words.of(p)))
            .toList();
    List<Clause> clauses = parts.stream().map(Clause::of).toList();
    Clause main =
        clauses.stream()
            .filter(Clause::known)
            .findFirst()
            .or(() -> clauses.stream().findFirst())
            .orElseGet(() -> Clause.of(List.of()));
    return new Phrases(parts.stream().flatMap(List::stream).toList(), main);
  }

  Stream<Token> stream() {
    return tokens.stream();
  }
}
