package dev.sextant.lang.format;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** A line of the text that is being written. */
final class Row {

  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private boolean onlyComment = true;

  Row(int indent) {
    text.append(" ".repeat(indent));
  }

  void add(Token token) {
    if (!tokens.isEmpty()
        && (token.kind().isComment()
            || tokens.getLast().kind().isComment()
            || Spacing.before(visible(), token))) {
      text.append(' ');
    }
    text.append(token.text());
    tokens.add(token);
    onlyComment &= token.kind() == TokenKind.BLOCK_COMMENT;
  }

  private List<Token> visible() {
    return tokens.stream().filter(t -> !t.kind().isComment()).toList();
  }

  /** Adds text that is not spaced by tokens: a broken line as it is written, or a body. */
  void addText(String more) {
    boolean empty = text.toString().isBlank();
    text.append(empty ? "" : " ").append(more);
    onlyComment = false;
  }

  /** Adds a comment behind the line, in its column if the line is not too long for that. */
  void addTrailing(Token comment, int column) {
    int gap = text.isEmpty() ? 0 : Math.max(1, column - text.length());
    text.append(" ".repeat(gap)).append(comment.text());
    onlyComment = false;
  }

  boolean isOnlyBlockComment() {
    return onlyComment && !tokens.isEmpty();
  }

  boolean opensBody() {
    return text.length() > 0 && text.charAt(text.length() - 1) == '{' && !tokens.isEmpty();
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString().stripTrailing();
  }
}
