package dev.sextant.lang.token;

import java.util.List;

/** The scanned tokens that are still to be read, and what they tell about the place before them. */
final class Lookahead {

  private static final Token NONE = new Token(TokenKind.END, 0, 0, "");

  private final List<Token> scanned;
  private final String text;
  private int next;

  Lookahead(List<Token> scanned, String text) {
    this.scanned = scanned;
    this.text = text;
  }

  boolean hasNext() {
    return next < scanned.size();
  }

  Token next() {
    return scanned.get(next++);
  }

  /** The next token that is not hidden; of kind {@code END} at the end of the text. */
  Token peek() {
    for (int i = next; i < scanned.size(); i++) {
      if (!scanned.get(i).kind().isHidden()) {
        return scanned.get(i);
      }
    }
    return NONE;
  }

  /** Reads what is left of the line and returns where that ends; blanks at its end stay. */
  int skipLine(int from) {
    int end = from;
    for (int i = next; i < scanned.size() && !endsLine(scanned.get(i)); i++) {
      if (scanned.get(i).kind() != TokenKind.SPACE) {
        end = scanned.get(i).end();
        next = i + 1;
      }
    }
    return end;
  }

  private static boolean endsLine(Token token) {
    return switch (token.kind()) {
      case OPEN, CLOSE, END, SEMICOLON, LINE_COMMENT, BLOCK_COMMENT -> true;
      case SPACE -> breaksLine(token);
      case WORD, KEYWORD, NUMBER, DATE, RULE, STRING, SYMBOL, STRAY, BAD -> false;
    };
  }

  static boolean breaksLine(Token token) {
    return token.text().indexOf('\n') >= 0 || token.text().indexOf('\r') >= 0;
  }

  /** Reads the words and hyphens that touch the end of a word, and returns where they end. */
  int skipHyphens(int from) {
    int end = from;
    while (next + 1 < scanned.size()
        && scanned.get(next).isSymbol("-")
        && scanned.get(next).start() == end
        && scanned.get(next + 1).kind() == TokenKind.WORD
        && scanned.get(next + 1).start() == end + 1) {
      end = scanned.get(next + 1).end();
      next += 2;
    }
    return end;
  }

  /** Whether a token is the first thing on its line of the text, blanks included. */
  boolean isAtMargin(Token token) {
    int start = token.start();
    return start == 0 || "\n\r\uFEFF".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Whether the token just read, at the margin, opens an element and not a fact. */
  boolean opensElement(Token token) {
    if (token.kind() != TokenKind.WORD || !isAtMargin(token)) {
      return false;
    }
    return switch (token.text()) {
      case "import", "package" -> true;
      case "allow" -> elementFollows();
      // A unit is a fact of metrics, too.
      case "unit" -> false;
      default -> Keywords.elements().contains(token.text()) && peek().kind() == TokenKind.WORD;
    };
  }

  /**
   * Whether the next line that does not start with {@code allow} opens an element at the margin.
   */
  private boolean elementFollows() {
    for (int i = next; i < scanned.size(); i++) {
      boolean starts =
          scanned.get(i - 1).kind() == TokenKind.SPACE && breaksLine(scanned.get(i - 1));
      if (starts && !scanned.get(i).text().equals("allow")) {
        return isAtMargin(scanned.get(i)) && Keywords.elements().contains(scanned.get(i).text());
      }
    }
    return false;
  }

  /** Whether there is a closing brace for each open one before the next element at the margin. */
  boolean isClosed(int open) {
    int depth = open;
    for (int i = next; i < scanned.size() && depth > 0; i++) {
      Token token = scanned.get(i);
      if (token.kind() == TokenKind.OPEN) {
        depth++;
      } else if (token.kind() == TokenKind.CLOSE) {
        depth--;
      } else if (Keywords.elements().contains(token.text()) && isAtMargin(token)) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Whether a fact follows that is not at the margin, and so stands within an element. */
  boolean factFollows() {
    Token token = peek();
    return token.kind() == TokenKind.WORD
        && Keywords.starters().contains(token.text())
        && !Keywords.elements().contains(token.text())
        && !isAtMargin(token);
  }

  /** Whether a token on a new line more likely opens a fact than goes on with an unfinished one. */
  boolean opensFact(Token token) {
    if (token.kind() != TokenKind.WORD || !Keywords.starters().contains(token.text())) {
      return false;
    }
    return switch (peek().kind()) {
      case WORD, STRING, NUMBER, DATE -> true;
      default -> false;
    };
  }
}
