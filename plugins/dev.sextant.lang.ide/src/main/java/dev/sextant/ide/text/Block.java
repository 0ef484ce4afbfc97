package dev.sextant.ide.text;

/**
 * A body in braces.
 *
 * @param head the line before the brace
 * @param open offset of the opening brace
 * @param close offset of the closing brace, or the text's length while there is none
 */
public record Block(Line head, int open, int close) {

  /** Whether a caret at this offset stands in the body. */
  public boolean holds(int offset) {
    return open < offset && offset <= close;
  }
}
