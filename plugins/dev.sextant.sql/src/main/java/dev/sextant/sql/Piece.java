package dev.sextant.sql;

/**
 * A written expression and how strongly it holds together.
 *
 * @param text the SQL
 * @param strength one of the constants below
 */
record Piece(String text, int strength) {
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int COMPARISON = 4;
  static final int SUM = 5;
  static final int PRODUCT = 6;
  static final int SIGN = 7;
  static final int WHOLE = 8;

  static Piece whole(String text) {
    return new Piece(text, WHOLE);
  }

  /** The text, in parentheses unless it holds together at least so strongly. */
  String within(int least) {
    return strength >= least ? text : "(" + text + ")";
  }
}
