package dev.sextant.lang.format;

import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.lang.token.TokenProblem;
import java.util.List;
import java.util.Optional;

/** Writes the tokens of a text anew: a fact a line, two blanks for every brace around it. */
final class Printer {

  private static final int INDENT = 2;
  private static final int CONTINUATION = 4;
  private static final int WIDTH = 100;

  private final String text;
  private final List<Token> tokens;
  private final List<TokenProblem> problems;
  private final Braces braces;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int depth;
  private Row row = new Row(0);
  private boolean started;

  /** Line breaks of the text since the last token. */
  private int breaks;

  /** Whether the line of the model has ended, so that the next token starts another. */
  private boolean lineEnded = true;

  Printer(String text, Layout layout) {
    this.text = text;
    this.tokens = layout.tokens();
    this.problems = layout.problems();
    this.braces = Braces.of(tokens);
  }

  /** The text anew, its lines ending with a line feed. */
  String print() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (depth == 0 && lineEnded && !token.kind().isHidden() && isBrokenRegion()) {
        region();
      } else {
        token(token);
      }
    }
    flush();
    return out.toString();
  }

  private void token(Token token) {
    at++;
    switch (token.kind()) {
      case SPACE -> breaks += lineBreaks(token.text());
      case SEMICOLON -> {}
      case END -> lineEnded = true;
      case OPEN -> open(at - 1);
      case CLOSE -> close();
      case LINE_COMMENT, BLOCK_COMMENT -> comment(token);
      case WORD, KEYWORD, NUMBER, DATE, RULE, STRING, SYMBOL, STRAY, BAD -> visible(token);
    }
  }

  // ---- rows -------------------------------------------------------------------------------------

  private void newRow(int indent) {
    boolean blank = breaks > 1 && started && !row.opensBody();
    flush();
    if (blank) {
      out.append('\n');
    }
    row = new Row(indent);
    started = true;
    breaks = 0;
  }

  private void flush() {
    if (started) {
      out.append(row.text()).append('\n');
    }
  }

  private void visible(Token token) {
    if (lineEnded && row.isOnlyBlockComment() && breaks == 0) {
      lineEnded = false;
    } else if (lineEnded) {
      // A revision belongs to the target or proxy on the line before it.
      newRow((depth + (token.isKeyword("revised") ? 1 : 0)) * INDENT);
      lineEnded = false;
    } else if (breaks > 0) {
      breaks = 1;
      newRow(depth * INDENT + CONTINUATION);
    }
    Optional<Integer> end = endOfBrokenLine();
    if (end.isPresent()) {
      Token last = lastVisible(end.get());
      row.addText(text.substring(token.start(), last.end()));
      at = end.get();
      return;
    }
    row.add(token);
  }

  private void comment(Token token) {
    boolean trailing = breaks == 0 && started;
    if (!trailing) {
      newRow(lineEnded ? depth * INDENT : depth * INDENT + CONTINUATION);
      row.add(token);
    } else if (token.kind() == TokenKind.LINE_COMMENT) {
      row.addTrailing(token, column(token));
    } else {
      row.add(token);
    }
  }

  private int column(Token token) {
    int lineStart =
        Math.max(
            text.lastIndexOf('\n', token.start() - 1), text.lastIndexOf('\r', token.start() - 1));
    return token.start() - lineStart - 1;
  }

  private static int lineBreaks(String blank) {
    int count = 0;
    for (int i = 0; i < blank.length(); i++) {
      char c = blank.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < blank.length() && blank.charAt(i + 1) == '\n'));
      count += ends ? 1 : 0;
    }
    return count;
  }

  // ---- bodies -----------------------------------------------------------------------------------

  private void open(int opening) {
    int closing = braces.closing(opening);
    breaks = 0;
    Optional<String> oneLine = oneLine(opening, closing);
    if (oneLine.isPresent()) {
      row.addText(oneLine.get());
      at = closing + 1;
      lineEnded = true;
      return;
    }
    row.addText("{");
    depth++;
    lineEnded = true;
  }

  private void close() {
    depth--;
    breaks = Math.min(breaks, 1);
    newRow(depth * INDENT);
    row.addText("}");
    lineEnded = true;
  }

  /** The body on the line of its element, if it is written so and the line is not too long. */
  private Optional<String> oneLine(int opening, int closing) {
    String written = text.substring(tokens.get(opening).start(), tokens.get(closing).end());
    if (lineBreaks(written) > 0) {
      return Optional.empty();
    }
    String body = new OneLine(tokens, opening, closing).text();
    return row.length() + 1 + body.length() <= WIDTH ? Optional.of(body) : Optional.empty();
  }

  // ---- what is broken ---------------------------------------------------------------------------

  /** The end token of the line that starts here, if the line holds what cannot be read. */
  private Optional<Integer> endOfBrokenLine() {
    boolean first = at == 1 || isLineStart(at - 2);
    if (!first) {
      return Optional.empty();
    }
    boolean broken = false;
    int i = at - 1;
    for (; i < tokens.size() && tokens.get(i).kind() != TokenKind.END; i++) {
      Token token = tokens.get(i);
      broken |=
          token.kind() == TokenKind.BAD || token.kind() == TokenKind.STRAY || isOpenText(token);
    }
    return broken ? Optional.of(i) : Optional.empty();
  }

  private boolean isLineStart(int before) {
    int i = before;
    while (i >= 0 && tokens.get(i).kind().isHidden()) {
      i--;
    }
    return i < 0
        || switch (tokens.get(i).kind()) {
          case END, OPEN, CLOSE -> true;
          default -> false;
        };
  }

  private boolean isOpenText(Token token) {
    return token.kind() == TokenKind.STRING
        && problems.stream().anyMatch(p -> p.start() == token.start());
  }

  private Token lastVisible(int end) {
    int i = end - 1;
    while (tokens.get(i).kind().isHidden()) {
      i--;
    }
    return tokens.get(i);
  }

  /** Whether a brace is missing or too many before the next line at the top. */
  private boolean isBrokenRegion() {
    int inside = 0;
    for (int i = at; i < tokens.size() && !startsNext(i, inside); i++) {
      Token token = tokens.get(i);
      boolean lonely =
          token.kind() == TokenKind.SPACE && (token.text().equals("{") || token.text().equals("}"));
      if (lonely || (token.kind() == TokenKind.CLOSE && token.text().isEmpty())) {
        return true;
      }
      inside += nesting(token);
    }
    return false;
  }

  private static int nesting(Token token) {
    return switch (token.kind()) {
      case OPEN -> 1;
      case CLOSE -> -1;
      default -> 0;
    };
  }

  /** Whether a token starts the next line at the top. */
  private boolean startsNext(int i, int inside) {
    return i > at
        && inside == 0
        && !tokens.get(i).kind().isHidden()
        && nesting(tokens.get(i)) == 0
        && tokens.get(i).kind() != TokenKind.END
        && isLineStart(i - 1);
  }

  /** Copies what is broken as it is, up to the next line at the top. */
  private void region() {
    newRow(0);
    int start = tokens.get(at).start();
    int inside = 0;
    int last = at;
    for (int i = at; i < tokens.size() && !startsNext(i, inside); i++) {
      Token token = tokens.get(i);
      inside += nesting(token);
      boolean blank = token.kind() == TokenKind.SPACE && token.text().isBlank();
      last = blank || (token.kind().isComment() && inside == 0) ? last : i;
    }
    row.addText(text.substring(start, tokens.get(last).end()));
    at = last + 1;
    breaks = 0;
    lineEnded = true;
  }
}
