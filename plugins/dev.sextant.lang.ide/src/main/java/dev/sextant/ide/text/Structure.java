package dev.sextant.ide.text;

import dev.sextant.lang.token.Keywords;
import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines and bodies of a text as the parser's tokens have them, which is what survives while the
 * text makes no sense yet.
 *
 * @param tokens all tokens, hidden ones too
 * @param lines facts and heads of elements, in the order of the text
 * @param blocks bodies in braces, in the order in which they open
 */
public record Structure(List<Token> tokens, List<Line> lines, List<Block> blocks) {

  public Structure {
    tokens = List.copyOf(tokens);
    lines = List.copyOf(lines);
    blocks = List.copyOf(blocks);
  }

  /** Reads a text. */
  public static Structure of(String text) {
    Reader reader = new Reader(Layout.of(text).tokens(), text.length());
    reader.read();
    return new Structure(reader.tokens, reader.lines, reader.blocks);
  }

  /** The innermost body in which a caret stands. */
  public Optional<Block> blockAt(int offset) {
    return blocks.stream().filter(b -> b.holds(offset)).max(Comparator.comparingInt(Block::open));
  }

  /** The token at a caret: a word that touches it wins over what stands beside it. */
  public Optional<Token> tokenAt(int offset) {
    List<Token> touching =
        tokens.stream()
            .filter(t -> t.end() > t.start() && t.kind() != TokenKind.SPACE)
            .filter(t -> Words.span(t).touches(offset))
            .toList();
    return touching.stream()
        .filter(Words::isSpelled)
        .findFirst()
        .or(() -> touching.stream().reduce((before, after) -> after));
  }

  /**
   * The tokens of the caret's line that end at the caret or before it, comments left out. A line
   * ends for the parser behind its last word, but for who types only at the end of the text's line.
   */
  public List<Token> lineBefore(int offset) {
    List<Token> line = new ArrayList<>();
    boolean ended = false;
    for (Token token : tokens) {
      if (token.start() >= offset) {
        break;
      }
      switch (token.kind()) {
        case OPEN, CLOSE, SEMICOLON -> line.clear();
        case END -> ended = true;
        case SPACE -> {
          if (breaksBefore(token, offset) && (ended || opensFact(token.end()))) {
            line.clear();
          }
        }
        case WORD, KEYWORD, NUMBER, DATE, RULE, STRING, SYMBOL, STRAY, BAD -> {
          if (ended) {
            line.clear();
          }
          if (token.end() <= offset) {
            line.add(token);
          }
        }
        case LINE_COMMENT, BLOCK_COMMENT -> {}
      }
      ended &= token.kind() == TokenKind.END || token.kind().isHidden();
    }
    return line;
  }

  /** A parenthesis that is still open takes the next fact for its own; who types does not. */
  private boolean opensFact(int offset) {
    return tokens.stream()
        .filter(t -> t.start() == offset && Words.isSpelled(t))
        .anyMatch(t -> Keywords.starters().contains(t.text()));
  }

  private static boolean breaksBefore(Token space, int offset) {
    int end = Math.min(space.text().length(), offset - space.start());
    return space.text().substring(0, end).chars().anyMatch(c -> c == '\n' || c == '\r');
  }

  /** Follows line ends and braces. */
  private static final class Reader {
    private final List<Token> tokens;
    private final int length;
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Token> line = new ArrayList<>();

    Reader(List<Token> tokens, int length) {
      this.tokens = tokens;
      this.length = length;
    }

    void read() {
      for (Token token : tokens) {
        switch (token.kind()) {
          case OPEN -> open(token);
          case CLOSE -> close(token);
          case END, SEMICOLON -> endLine();
          case WORD, KEYWORD, NUMBER, DATE, RULE, STRING, SYMBOL, STRAY, BAD -> line.add(token);
          case SPACE, LINE_COMMENT, BLOCK_COMMENT -> {}
        }
      }
      endLine();
    }

    private void endLine() {
      if (!line.isEmpty()) {
        lines.add(new Line(line, inner()));
        line.clear();
      }
    }

    private void open(Token brace) {
      endLine();
      Line head = lines.isEmpty() ? new Line(List.of(brace), inner()) : lines.getLast();
      open.push(blocks.size());
      blocks.add(new Block(head, brace.start(), length));
    }

    private void close(Token brace) {
      endLine();
      if (!open.isEmpty()) {
        int index = open.pop();
        Block block = blocks.get(index);
        blocks.set(index, new Block(block.head(), block.open(), brace.start()));
      }
    }

    private @Nullable Block inner() {
      return open.isEmpty() ? null : blocks.get(open.peek());
    }
  }
}
