package dev.sextant.model.text;

/**
 * A half-open range of a file's text in UTF-16 code units.
 *
 * @param start offset of the first code unit
 * @param end offset after the last code unit, never before {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end);
    }
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether the offset lies inside, or right behind the last code unit (where a caret stands). */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }
}
