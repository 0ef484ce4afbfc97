package dev.sextant.lang.format;

import dev.sextant.lang.token.Token;
import java.util.List;

/** Writes a body and all within it on one line: {@code { external; provides "Feedback" }}. */
final class OneLine {

  private final List<Token> tokens;
  private final int opening;
  private final int closing;

  OneLine(List<Token> tokens, int opening, int closing) {
    this.tokens = tokens;
    this.opening = opening;
    this.closing = closing;
  }

  String text() {
    StringBuilder text = new StringBuilder("{");
    Row fact = new Row(0);
    String between = " ";
    for (int i = opening + 1; i <= closing; i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case SPACE, SEMICOLON -> {}
        case END, CLOSE -> {
          if (!fact.text().isEmpty()) {
            text.append(between).append(fact.text());
            between = "; ";
          }
          if (i < closing && token.text().equals("}")) {
            text.append(" }");
            between = " ";
          }
          fact = new Row(0);
        }
        case OPEN -> {
          text.append(" {");
          between = " ";
        }
        default -> fact.add(token);
      }
    }
    return text.length() == 1 ? "{}" : text.append(" }").toString();
  }
}
