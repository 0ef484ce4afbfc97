package dev.sextant.lang.token;

/**
 * A piece of a text; the tokens of a text, one after the other, are the whole text.
 *
 * @param kind what it is
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last one; equal to {@code start} for what is not in the text
 * @param text what is written there
 */
public record Token(TokenKind kind, int start, int end, String text) {

  /** Whether it is of a kind and reads so. */
  public boolean is(TokenKind otherKind, String otherText) {
    return kind == otherKind && text.equals(otherText);
  }

  /** Whether it is that keyword. */
  public boolean isKeyword(String word) {
    return is(TokenKind.KEYWORD, word);
  }

  /** Whether it is that operator or punctuation. */
  public boolean isSymbol(String symbol) {
    return is(TokenKind.SYMBOL, symbol);
  }

  /** Whether it is a name in backquotes. */
  public boolean isBackquoted() {
    return kind == TokenKind.WORD && text.startsWith("`");
  }

  Token as(TokenKind otherKind) {
    return new Token(otherKind, start, end, text);
  }
}
