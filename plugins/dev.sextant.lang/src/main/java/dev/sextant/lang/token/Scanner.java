package dev.sextant.lang.token;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, numbers, dates, texts, symbols, comments and blanks. Knows no keywords
 * and no lines: see {@link Layout}.
 *
 * <p>A date is one token where no letter or digit touches it, so that {@code 2026-12-31} is a date
 * and {@code 5000-visits} a difference. A text in quotes ends with its line.
 */
final class Scanner {

  private static final List<String> LONG_SYMBOLS = List.of("!=", "<=", ">=");
  private static final List<String> FOREIGN_SYMBOLS = List.of("==", "<>", "&&", "||", "->", "=>");
  private static final String SYMBOLS = "(),.:+-*/%=<>";

  private final String text;
  private final List<Token> tokens;
  private final List<TokenProblem> problems;
  private int at;

  private Scanner(String text, List<TokenProblem> problems) {
    this.text = text;
    this.tokens = new ArrayList<>(16 + text.length() / 4);
    this.problems = problems;
  }

  static List<Token> scan(String text, List<TokenProblem> problems) {
    Scanner scanner = new Scanner(text, problems);
    while (scanner.at < text.length()) {
      scanner.next();
    }
    return scanner.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (isBlank(c)) {
      space();
    } else if (c == '/' && peek(1) == '/') {
      add(TokenKind.LINE_COMMENT, lineEnd(at));
    } else if (c == '/' && peek(1) == '*') {
      blockComment();
    } else if (isDigit(c)) {
      number();
    } else if (isWordStart(at)) {
      word();
    } else if (c == '"' || c == '“' || c == '”' || c == '„' || isSingleQuoted(c)) {
      quoted(c);
    } else if (c == '`') {
      backquoted();
    } else {
      symbol(c);
    }
  }

  private void add(TokenKind kind, int end) {
    tokens.add(new Token(kind, at, end, text.substring(at, end)));
    at = end;
  }

  private char peek(int ahead) {
    return charAt(at + ahead);
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void space() {
    int end = at;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    add(TokenKind.SPACE, end);
  }

  private void blockComment() {
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      // Only the rest of the line is lost: the lines behind it are more likely meant to be read.
      int end = lineEnd(at);
      problems.add(
          new TokenProblem(at, at + 2, "The comment is never closed: put `*/` behind it", ""));
      add(TokenKind.BLOCK_COMMENT, end);
      return;
    }
    add(TokenKind.BLOCK_COMMENT, close + 2);
  }

  private void number() {
    int date = DateText.endOfDate(text, at);
    if (date > at) {
      add(TokenKind.DATE, date);
      return;
    }
    int end = digits(at);
    int grouped = endOfGroups(end);
    if (grouped > end) {
      String plain = text.substring(at, grouped).replace(",", "");
      problems.add(
          new TokenProblem(
              at,
              grouped,
              "`%s` has a comma inside: write `%s`, or a space behind the comma of a list"
                  .formatted(text.substring(at, grouped), plain),
              plain));
      end = grouped;
    }
    if (charAt(end) == '.' && isDigit(charAt(end + 1))) {
      end = digits(end + 1);
    }
    add(TokenKind.NUMBER, exponent(end));
  }

  private int digits(int from) {
    int end = from;
    while (isDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of {@code ,000} groups behind one to three digits; {@code end} when there are none. */
  private int endOfGroups(int end) {
    int found = end;
    while (end - at <= 3 && charAt(found) == ',' && digits(found + 1) == found + 4) {
      found += 4;
    }
    return found;
  }

  private int exponent(int end) {
    if (charAt(end) != 'e' && charAt(end) != 'E') {
      return end;
    }
    int sign = charAt(end + 1) == '+' || charAt(end + 1) == '-' ? 1 : 0;
    int last = digits(end + 1 + sign);
    return last > end + 1 + sign && !isWordPart(last) ? last : end;
  }

  private void word() {
    int date = DateText.endOfFiscal(text, at);
    if (date > at) {
      add(TokenKind.DATE, date);
      return;
    }
    int end = at;
    while (end < text.length() && isWordPart(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    add(TokenKind.WORD, end);
  }

  /** Single quotes that are closed in the same line; a lone one is an apostrophe. */
  private boolean isSingleQuoted(char c) {
    int closing = c == '\'' ? text.indexOf('\'', at + 1) : -1;
    return closing > 0 && text.substring(at, closing).lines().count() == 1;
  }

  private void quoted(char open) {
    int end = at + 1;
    while (end < text.length() && !isBreak(text.charAt(end)) && !closes(open, text.charAt(end))) {
      end += text.charAt(end) == '\\' && isEscaped(charAt(end + 1)) ? 2 : 1;
    }
    boolean closed = end < text.length() && !isBreak(text.charAt(end));
    if (!closed) {
      end = withoutBrace(end);
      problems.add(new TokenProblem(at, end, "The text is never closed: put `\"` behind it", ""));
      add(TokenKind.STRING, end);
      return;
    }
    if (open != '"') {
      String inner = text.substring(at + 1, end);
      problems.add(
          new TokenProblem(
              at,
              end + 1,
              "Texts stand in double quotes: write `\"%s\"`".formatted(inner),
              '"' + inner + '"'));
    }
    add(TokenKind.STRING, end + 1);
  }

  private static boolean isEscaped(char c) {
    return c == '"' || c == '\\';
  }

  private static boolean closes(char open, char c) {
    return switch (open) {
      case '"', '\'' -> c == open;
      default -> c == '”' || c == '“' || c == '"';
    };
  }

  /** An open text is not meant to hold the brace that ends its line and opens a body. */
  private int withoutBrace(int end) {
    String inner = text.substring(at, end).stripTrailing();
    if (!inner.endsWith("{")) {
      return at + inner.length();
    }
    return at + inner.substring(0, inner.length() - 1).stripTrailing().length();
  }

  private void backquoted() {
    int end = at + 1;
    while (end < text.length() && !isBreak(text.charAt(end)) && text.charAt(end) != '`') {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == '`';
    if (!closed) {
      end = withoutBrace(end);
      problems.add(
          new TokenProblem(at, end, "The name is never closed: put a backquote behind it", ""));
    } else {
      end++;
    }
    add(end - at > 2 || !closed ? TokenKind.WORD : TokenKind.BAD, end);
  }

  private void symbol(char c) {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (FOREIGN_SYMBOLS.contains(two)) {
      add(TokenKind.BAD, at + 2);
    } else if (LONG_SYMBOLS.contains(two)) {
      add(TokenKind.SYMBOL, at + 2);
    } else if (c == '{') {
      add(TokenKind.OPEN, at + 1);
    } else if (c == '}') {
      add(TokenKind.CLOSE, at + 1);
    } else if (c == ';') {
      add(TokenKind.SEMICOLON, at + 1);
    } else {
      boolean known = SYMBOLS.indexOf(c) >= 0;
      add(known ? TokenKind.SYMBOL : TokenKind.BAD, at + Character.charCount(text.codePointAt(at)));
    }
  }

  private boolean isWordStart(int index) {
    int c = text.codePointAt(index);
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }

  private boolean isWordPart(int index) {
    if (index >= text.length()) {
      return false;
    }
    int c = text.codePointAt(index);
    return c == '_'
        || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    // A byte-order mark and a no-break space are blanks that nobody sees.
    return c == ' ' || c == '\t' || isBreak(c) || c == '\f' || c == '\uFEFF' || c == '\u00A0';
  }
}
