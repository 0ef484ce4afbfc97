package dev.sextant.lang.token;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a text as the parser reads them: every line of the model ends with an {@code END},
 * braces are balanced, and words are keywords where keywords can stand. Recovery from broken text
 * happens here for the most part, because lines and braces are what survives when words do not.
 *
 * @param tokens all tokens, hidden ones too; together they are the text
 * @param problems what is wrong with the text itself
 */
public record Layout(List<Token> tokens, List<TokenProblem> problems) {

  public Layout {
    tokens = List.copyOf(tokens);
    problems = List.copyOf(problems);
  }

  /** Cuts a text and finds its lines. */
  public static Layout of(String text) {
    List<TokenProblem> problems = new ArrayList<>();
    List<Token> scanned = Scanner.scan(text, problems);
    List<Token> tokens = new LineReader(scanned, text, problems).read();
    return new Layout(tokens, problems);
  }
}
