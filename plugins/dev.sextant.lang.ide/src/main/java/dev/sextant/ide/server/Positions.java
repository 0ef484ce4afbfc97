package dev.sextant.ide.server;

import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Between offsets and the protocol's lines and characters, both in UTF-16 code units, from 0. */
final class Positions {

  private Positions() {}

  static Range range(LineMap lines, Span span) {
    return new Range(position(lines, span.start()), position(lines, span.end()));
  }

  static Position position(LineMap lines, int offset) {
    dev.sextant.model.text.Position found = lines.position(offset);
    return new Position(found.line() - 1, found.column() - 1);
  }

  /** The offset of a position; a character behind the line's end counts as the line's end. */
  static int offset(LineMap lines, Position position) {
    int line = position.getLine() + 1;
    int offset =
        lines.offset(new dev.sextant.model.text.Position(line, position.getCharacter() + 1));
    boolean last = line >= lines.lines();
    return last ? offset : Math.min(offset, lines.lineStart(line + 1) - 1);
  }

  static Span span(LineMap lines, Range range) {
    int start = offset(lines, range.getStart());
    return new Span(start, Math.max(start, offset(lines, range.getEnd())));
  }
}
