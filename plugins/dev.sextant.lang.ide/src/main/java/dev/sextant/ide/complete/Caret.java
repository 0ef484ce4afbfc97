package dev.sextant.ide.complete;

import dev.sextant.ide.shape.Automaton;
import dev.sextant.ide.shape.Item;
import dev.sextant.ide.shape.Shapes;
import dev.sextant.ide.text.Block;
import dev.sextant.ide.text.Structure;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text at which somebody types.
 *
 * @param block the body around it, or null at the top of the file
 * @param line the tokens of its line before the word that is being typed
 * @param open the index in {@code line} of the parenthesis around it, or -1
 * @param qualifier the names with dots before the word that is being typed
 * @param word the part of the word before the caret
 * @param replaced the whole word around the caret
 */
public record Caret(
    @Nullable Block block,
    List<Token> line,
    int open,
    List<String> qualifier,
    String word,
    Span replaced) {

  public Caret {
    line = List.copyOf(line);
    qualifier = List.copyOf(qualifier);
  }

  /** The caret at an offset; empty inside of texts and comments, where everything is prose. */
  public static Optional<Caret> at(Structure structure, String text, int offset) {
    if (structure.tokens().stream().anyMatch(t -> isProse(t, offset))) {
      return Optional.empty();
    }
    Span word = wordAround(structure, offset);
    List<Token> line = new ArrayList<>(structure.lineBefore(word.start()));
    List<String> qualifier = new ArrayList<>();
    while (line.size() > 1
        && Words.is(line.getLast(), ".")
        && Words.isSpelled(line.get(line.size() - 2))) {
      line.removeLast();
      qualifier.addFirst(Words.name(line.removeLast()));
    }
    return Optional.of(
        new Caret(
            structure.blockAt(offset).orElse(null),
            line,
            openParenthesis(line),
            qualifier,
            text.substring(word.start(), offset),
            word));
  }

  private static boolean isProse(Token token, int offset) {
    boolean inside = token.start() < offset && offset < token.end();
    boolean atEnd = token.start() < offset && offset == token.end();
    return switch (token.kind()) {
      case LINE_COMMENT -> inside || atEnd;
      case BLOCK_COMMENT -> inside;
      case STRING ->
          inside || (atEnd && (token.text().length() == 1 || !token.text().endsWith("\"")));
      case STRAY -> (inside || atEnd) && wordsBefore(token, offset) > 1;
      case WORD, KEYWORD, NUMBER, DATE, RULE, SYMBOL, OPEN, CLOSE, END, BAD, SPACE, SEMICOLON ->
          false;
    };
  }

  private static int wordsBefore(Token token, int offset) {
    return token.text().substring(0, offset - token.start()).split("\\s", -1).length;
  }

  private static Span wordAround(Structure structure, int offset) {
    return structure.tokens().stream()
        .filter(t -> isTyped(t) && t.start() < offset && offset <= t.end())
        .findFirst()
        .map(t -> new Span(t.start(), t.kind() == TokenKind.STRAY ? offset : t.end()))
        .orElse(new Span(offset, offset));
  }

  private static boolean isTyped(Token token) {
    return switch (token.kind()) {
      case WORD, KEYWORD, NUMBER, DATE, RULE, STRAY -> true;
      case STRING, SYMBOL, OPEN, CLOSE, END, BAD, SPACE, SEMICOLON, LINE_COMMENT, BLOCK_COMMENT ->
          false;
    };
  }

  private static int openParenthesis(List<Token> line) {
    int depth = 0;
    for (int i = line.size() - 1; i >= 0; i--) {
      depth += Words.is(line.get(i), ")") ? 1 : Words.is(line.get(i), "(") ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return -1;
  }

  /** The keyword of the body around it, or {@code file}. */
  public String body() {
    return block == null ? Shapes.FILE : block.head().keyword();
  }

  /** What stands before it, inside its parenthesis if there is one. */
  public List<Item> items() {
    return Item.of(line.subList(open + 1, line.size()));
  }

  /** What its line, or its parenthesis, is matched with. */
  public Automaton automaton() {
    Shapes table = Shapes.table();
    return open >= 0 ? table.arguments() : table.body(body());
  }

  /** Whether those words stand right before it. */
  boolean isBehind(String... words) {
    int from = line.size() - words.length;
    return from >= 0
        && IntStream.range(0, words.length).allMatch(i -> Words.is(line.get(from + i), words[i]));
  }

  /** The function in whose arguments it stands, or empty. */
  public String function() {
    return open > 0 && Words.isSpelled(line.get(open - 1)) ? line.get(open - 1).text() : "";
  }
}
