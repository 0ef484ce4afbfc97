package dev.sextant.ide.shape;

import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens that belong together in a line: a dotted path, something in parentheses, a call.
 *
 * @param form what they form
 * @param tokens the tokens, at least one
 */
public record Item(Form form, List<Token> tokens) {

  /** What tokens form. */
  public enum Form {
    /** A word that is a keyword where it stands. */
    KEYWORD,
    /** A plain name, or a word that only a shape knows to be fixed. */
    WORD,
    /** A name in backquotes, or names with dots. */
    PATH,
    /** A name and its arguments. */
    CALL,
    /** Parentheses without a name before them. */
    GROUP,
    NUMBER,
    PERIOD,
    TEXT,
    SYMBOL,
    /** What no shape fits. */
    UNKNOWN
  }

  public Item {
    tokens = List.copyOf(tokens);
  }

  /** Puts the tokens of a line together. */
  public static List<Item> of(List<Token> tokens) {
    List<Item> items = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = end(tokens, at);
      items.add(new Item(form(tokens, at, end), tokens.subList(at, end)));
      at = end;
    }
    return items;
  }

  private static int end(List<Token> tokens, int start) {
    int at = start;
    if (tokens.get(at).kind() == TokenKind.WORD) {
      at++;
      while (at + 1 < tokens.size()
          && Words.is(tokens.get(at), ".")
          && Words.isSpelled(tokens.get(at + 1))) {
        at += 2;
      }
      boolean call = at < tokens.size() && Words.is(tokens.get(at), "(");
      return call ? closing(tokens, at) : at;
    }
    return Words.is(tokens.get(at), "(") ? closing(tokens, at) : at + 1;
  }

  private static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += Words.is(tokens.get(i), "(") ? 1 : Words.is(tokens.get(i), ")") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static Form form(List<Token> tokens, int start, int end) {
    Token first = tokens.get(start);
    boolean parentheses = Words.is(tokens.get(end - 1), ")") && end - start > 1;
    return switch (first.kind()) {
      case KEYWORD -> Form.KEYWORD;
      case WORD -> parentheses ? Form.CALL : isPlain(first, end - start) ? Form.WORD : Form.PATH;
      case NUMBER -> Form.NUMBER;
      case DATE -> Form.PERIOD;
      case STRING -> Form.TEXT;
      case SYMBOL -> parentheses ? Form.GROUP : Form.SYMBOL;
      case RULE -> Form.PATH;
      case STRAY, BAD -> Form.UNKNOWN;
      case OPEN, CLOSE, END, SPACE, SEMICOLON, LINE_COMMENT, BLOCK_COMMENT ->
          throw new IllegalArgumentException("No part of a line: " + first);
    };
  }

  private static boolean isPlain(Token first, int tokens) {
    return tokens == 1 && !first.isBackquoted();
  }

  /** Whether the item can be read as an atom of a shape. */
  boolean fits(Part.Atom atom) {
    return switch (atom) {
      case Part.Word(String text) ->
          (form == Form.KEYWORD || form == Form.WORD || form == Form.SYMBOL)
              && tokens.getFirst().text().equals(text);
      case Part.Reference reference -> isPath();
      case Part.Slot(SlotKind kind) -> fits(kind);
    };
  }

  private boolean fits(SlotKind kind) {
    return switch (kind) {
      case TEXT -> form == Form.TEXT;
      case NUMBER -> form == Form.NUMBER;
      case PERIOD, DATE -> form == Form.PERIOD || form == Form.NUMBER;
      case NAME, CADENCE, GRAIN, DURATIONUNIT, SPANUNIT, TYPENAME, COLUMN, DATEROLE -> isPath();
      case UNITNAME, PACKAGE, DIMENSION, TABLENAME, RULE -> isPath();
      case COLUMNPATH, MEASURE -> isPath() || form == Form.CALL;
      case GROUP -> form == Form.GROUP;
    };
  }

  private boolean isPath() {
    return form == Form.PATH || form == Form.WORD;
  }
}
