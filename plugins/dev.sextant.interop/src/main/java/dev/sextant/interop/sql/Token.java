package dev.sextant.interop.sql;

/**
 * A word of an expression.
 *
 * @param text without quotes or braces
 */
record Token(Kind kind, String text) {

  enum Kind {
    NUMBER,
    TEXT,
    /** A name or a word of SQL. */
    WORD,
    /** A name in quotes, which is no word of SQL. */
    QUOTED,
    /** What stands between double braces. */
    TEMPLATE,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end" : "`" + text + "`";
  }
}
