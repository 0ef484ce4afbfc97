package dev.sextant.model.text;

import java.util.Arrays;

/** Where the lines of one text start; converts offsets to lines and columns and back. */
public final class LineMap {

  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** The lines of a text; {@code \n}, {@code \r\n} and {@code \r} each end a line. */
  public static LineMap of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineMap(Arrays.copyOf(starts, count), text.length());
  }

  /** The line and column of an offset; offsets behind the text count as its end. */
  public Position position(int offset) {
    int inside = Math.max(0, Math.min(offset, length));
    int found = Arrays.binarySearch(starts, inside);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, inside - starts[line] + 1);
  }

  /** The offset of a line and column; places behind the text count as its end. */
  public int offset(Position position) {
    int line = Math.max(0, Math.min(position.line() - 1, starts.length - 1));
    return Math.min(starts[line] + Math.max(0, position.column() - 1), length);
  }

  /** The number of lines; an empty text has one. */
  public int lines() {
    return starts.length;
  }

  /** The offset at which a line (from 1) starts. */
  public int lineStart(int line) {
    return starts[line - 1];
  }
}
