package dev.sextant.lang.format;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which closing brace belongs to which opening one, by their places among the tokens. */
final class Braces {

  private final Map<Integer, Integer> closing = new HashMap<>();

  private Braces() {}

  static Braces of(List<Token> tokens) {
    Braces braces = new Braces();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.OPEN) {
        open.push(i);
      } else if (tokens.get(i).kind() == TokenKind.CLOSE) {
        braces.closing.put(open.pop(), i);
      }
    }
    return braces;
  }

  int closing(int opening) {
    return closing.getOrDefault(opening, opening);
  }
}
