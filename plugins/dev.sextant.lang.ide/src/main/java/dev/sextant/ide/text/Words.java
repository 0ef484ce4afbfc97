package dev.sextant.ide.text;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.model.text.Span;

/** What an editor asks of tokens. */
public final class Words {

  private Words() {}

  /** Whether it is a name or a keyword: something that letters spell. */
  public static boolean isSpelled(Token token) {
    return token.kind() == TokenKind.WORD || token.kind() == TokenKind.KEYWORD;
  }

  /** Whether it is this word or symbol, and no text. */
  public static boolean is(Token token, String text) {
    boolean fixed = isSpelled(token) || token.kind() == TokenKind.SYMBOL;
    return fixed && token.text().equals(text);
  }

  /** The name that a word means: without its backquotes, if it has any. */
  public static String name(Token token) {
    String text = token.text();
    if (!text.startsWith("`")) {
      return text;
    }
    boolean closed = text.length() > 1 && text.endsWith("`");
    return text.substring(1, closed ? text.length() - 1 : text.length());
  }

  /** Where a token is. */
  public static Span span(Token token) {
    return new Span(token.start(), token.end());
  }
}
