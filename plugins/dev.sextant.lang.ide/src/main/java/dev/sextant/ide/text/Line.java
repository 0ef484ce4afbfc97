package dev.sextant.ide.text;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact, or the head of an element.
 *
 * @param tokens its tokens without comments and braces; at least one
 * @param block the body in which it stands, or null at the top of the file
 */
public record Line(List<Token> tokens, @Nullable Block block) {

  public Line {
    tokens = List.copyOf(tokens);
  }

  /** The word that opens it, such as {@code kpi} or {@code owner}. */
  public String keyword() {
    return tokens.getFirst().text();
  }

  /** The name behind the word that opens it, or empty. */
  public String name() {
    boolean named = tokens.size() > 1 && tokens.get(1).kind() == TokenKind.WORD;
    return named ? Words.name(tokens.get(1)) : "";
  }

  /** Offset of the first code unit. */
  public int start() {
    return tokens.getFirst().start();
  }

  /** Offset behind the last one. */
  public int end() {
    return tokens.getLast().end();
  }
}
