package dev.sextant.lang.format;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.List;

/** Whether a blank stands between two tokens of a line. */
final class Spacing {

  private Spacing() {}

  /**
   * Whether a blank stands before a token.
   *
   * @param line the tokens of the line before it, at least one
   */
  static boolean before(List<Token> line, Token token) {
    Token last = line.getLast();
    if (last.isSymbol("(") || token.isSymbol(")") || token.isSymbol(",") || token.isSymbol(":")) {
      return false;
    }
    if (token.isSymbol(".")) {
      return !isName(last);
    }
    if (last.isSymbol(".")) {
      return !(isName(token) || token.isSymbol("*"))
          || line.size() < 2
          || !isName(line.get(line.size() - 2));
    }
    if (token.isSymbol("%")) {
      return last.kind() != TokenKind.NUMBER;
    }
    if (isSign(line) && startsOperand(token)) {
      return false;
    }
    return !token.isSymbol("(") || last.kind() != TokenKind.WORD;
  }

  private static boolean isName(Token token) {
    return token.kind() == TokenKind.WORD || token.kind() == TokenKind.KEYWORD;
  }

  /** A minus with no operand before it belongs to the number behind it. */
  private static boolean isSign(List<Token> line) {
    if (!line.getLast().isSymbol("-")) {
      return false;
    }
    if (line.size() == 1) {
      return true;
    }
    Token before = line.get(line.size() - 2);
    return switch (before.kind()) {
      case KEYWORD -> true;
      case SYMBOL -> !before.text().equals(")") && !before.text().equals("%");
      default -> false;
    };
  }

  private static boolean startsOperand(Token token) {
    return token.kind() == TokenKind.WORD
        || token.kind() == TokenKind.NUMBER
        || token.isSymbol("(");
  }
}
