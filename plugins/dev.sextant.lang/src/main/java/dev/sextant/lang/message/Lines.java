package dev.sextant.lang.message;

import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The lines of the model in a text, without their bodies, and which of them could not be read. */
public final class Lines {

  /**
   * A line of the model.
   *
   * @param number its number, from 0
   * @param tokens its visible tokens, at least one, without the end
   */
  public record ModelLine(int number, List<Token> tokens) {

    public ModelLine {
      tokens = List.copyOf(tokens);
    }

    /** Where it starts. */
    public int start() {
      return tokens.getFirst().start();
    }

    /** Where it ends. */
    public int end() {
      return tokens.getLast().end();
    }
  }

  private final List<ModelLine> lines;
  private final BitSet broken = new BitSet();
  private final BitSet reported = new BitSet();

  private Lines(List<ModelLine> lines) {
    this.lines = lines;
  }

  /** The lines of a text. */
  public static Lines of(Layout layout) {
    List<ModelLine> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    for (Token token : layout.tokens()) {
      if (token.kind() == TokenKind.END) {
        lines.add(new ModelLine(lines.size(), line));
        line.clear();
      } else if (!token.kind().isHidden()
          && token.kind() != TokenKind.OPEN
          && token.kind() != TokenKind.CLOSE) {
        line.add(token);
      }
    }
    return new Lines(lines);
  }

  /** All lines, in order. */
  public List<ModelLine> all() {
    return lines;
  }

  /** The line that holds an offset, or ends there. */
  public Optional<ModelLine> at(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      ModelLine line = lines.get(middle);
      if (offset < line.start()) {
        high = middle - 1;
      } else if (offset > line.end()) {
        low = middle + 1;
      } else {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** Notes that a line could not be read; true the first time. */
  boolean markBroken(ModelLine line) {
    boolean first = !broken.get(line.number());
    broken.set(line.number());
    return first;
  }

  /** Notes that something in the text at an offset has been reported. */
  void markReported(int offset) {
    at(offset).ifPresent(line -> reported.set(line.number()));
  }

  /** Whether something in the text of the line at an offset has been reported. */
  public boolean isReported(int offset) {
    return !reported.isEmpty() && at(offset).map(l -> reported.get(l.number())).orElse(false);
  }

  /** Whether the line at an offset could not be read. */
  public boolean isBroken(int offset) {
    return !broken.isEmpty() && at(offset).map(l -> broken.get(l.number())).orElse(false);
  }
}
