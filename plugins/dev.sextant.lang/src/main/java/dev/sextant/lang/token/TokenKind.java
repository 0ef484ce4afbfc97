package dev.sextant.lang.token;

/** What a token is. */
public enum TokenKind {
  /** A name; in backquotes it may hold any character. */
  WORD,
  /** A word that stands where a keyword can stand. */
  KEYWORD,
  /** Digits, with fraction and exponent. */
  NUMBER,
  /** A date or period such as {@code 2026-12-31}, {@code 2026-Q4} or {@code FY2026}. */
  DATE,
  /** The hyphenated id of a rule behind {@code allow}. */
  RULE,
  /** A text in quotes. */
  STRING,
  /** Operators and punctuation other than braces and semicolons. */
  SYMBOL,
  /** An opening brace that has a closing one. */
  OPEN,
  /** A closing brace; empty where one is missing. */
  CLOSE,
  /** The end of a line of the model; always empty. */
  END,
  /** A line that starts with nothing that could open a fact, in one piece. */
  STRAY,
  /** A character that means nothing here. */
  BAD,
  /** Blanks and line breaks, and braces that have no partner. */
  SPACE,
  /** A semicolon between facts. */
  SEMICOLON,
  /** A comment up to the end of the line. */
  LINE_COMMENT,
  /** A comment between slashes and stars. */
  BLOCK_COMMENT;

  /** Whether the parser does not see it. */
  public boolean isHidden() {
    return compareTo(SPACE) >= 0;
  }

  /** Whether it is a comment. */
  public boolean isComment() {
    return compareTo(SEMICOLON) > 0;
  }
}
