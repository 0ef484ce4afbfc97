package dev.sextant.interop.sql;

import java.util.ArrayList;
import java.util.List;

/** Splits an expression into words. */
final class Lexer {

  private static final List<String> SYMBOLS =
      List.of("::", "||", "<=", ">=", "<>", "!=", "(", ")", "[", "]", ",", ".", "=", "<", ">", "+");
  private static final String SINGLE = "-*/%";

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      skip();
      if (at == text.length()) {
        tokens.add(new Token(Token.Kind.END, ""));
        return tokens;
      }
      tokens.add(next());
    }
  }

  private void skip() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        at = end("\n", at);
      } else if (text.startsWith("/*", at)) {
        at = end("*/", at + 2);
      } else {
        return;
      }
    }
  }

  private int end(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  private Token next() {
    char c = text.charAt(at);
    if (text.startsWith("{{", at)) {
      return template();
    }
    if (c == '\'') {
      return quoted(Token.Kind.TEXT, c);
    }
    if (c == '"' || c == '`') {
      return quoted(Token.Kind.QUOTED, c);
    }
    if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      return number();
    }
    if (Character.isLetter(c) || c == '_') {
      return word();
    }
    return symbol();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Token template() {
    int close = text.indexOf("}}", at);
    if (close < 0) {
      throw new SqlException("`{{` is not closed");
    }
    Token token = new Token(Token.Kind.TEMPLATE, text.substring(at + 2, close).strip());
    at = close + 2;
    return token;
  }

  /** A doubled quote stands for one. */
  private Token quoted(Token.Kind kind, char quote) {
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      boolean ends = text.charAt(i) == quote;
      if (ends && i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i++;
      } else if (ends) {
        at = i + 1;
        return new Token(kind, value.toString());
      }
      value.append(text.charAt(i));
    }
    throw new SqlException("a text in quotes is not closed");
  }

  private Token number() {
    int from = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    if (at < text.length() && Character.toLowerCase(text.charAt(at)) == 'e') {
      int exponent = at + 1;
      if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
        exponent++;
      }
      if (exponent < text.length() && isDigit(text.charAt(exponent))) {
        at = exponent;
        while (at < text.length() && isDigit(text.charAt(at))) {
          at++;
        }
      }
    }
    return new Token(Token.Kind.NUMBER, text.substring(from, at));
  }

  private Token word() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '_'
            || text.charAt(at) == '$')) {
      at++;
    }
    return new Token(Token.Kind.WORD, text.substring(from, at));
  }

  private Token symbol() {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        return new Token(Token.Kind.SYMBOL, symbol);
      }
    }
    char c = text.charAt(at);
    if (SINGLE.indexOf(c) >= 0) {
      at++;
      return new Token(Token.Kind.SYMBOL, String.valueOf(c));
    }
    throw new SqlException("`" + c + "` cannot be read");
  }
}
