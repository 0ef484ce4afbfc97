package dev.sextant.model.text;

import java.util.Arrays;

/**
 * The spans of the nodes of one top-level element, kept beside the element and outside its
 * equality: a node knows only its number, so an edit above an element, or blank space inside it,
 * leaves the element equal to what it was.
 *
 * <p>Offsets are relative to the element's own start; {@link dev.sextant.model.file.FileModel} adds
 * where the element stands. Node 0 is the element as a whole.
 */
public final class SpanTable {

  private final int[] bounds;

  private SpanTable(int[] bounds) {
    this.bounds = bounds;
  }

  /** The span of a node, relative to the element's start. */
  public Span relative(int node) {
    return new Span(bounds[2 * node], bounds[2 * node + 1]);
  }

  /** The number of nodes. */
  public int size() {
    return bounds.length / 2;
  }

  /** Collects spans in the order in which nodes are numbered: parents before their children. */
  public static final class Builder {
    private int[] bounds = new int[32];
    private int size;
    private final int base;

    /** Starts a table for an element that begins at an absolute offset. */
    public Builder(int base) {
      this.base = base;
    }

    /** Records the absolute span of the next node and returns the node's number. */
    public int add(int start, int end) {
      if (2 * size == bounds.length) {
        bounds = Arrays.copyOf(bounds, bounds.length * 2);
      }
      bounds[2 * size] = Math.max(0, start - base);
      bounds[2 * size + 1] = Math.max(bounds[2 * size], end - base);
      return size++;
    }

    /** The finished table. */
    public SpanTable build() {
      return new SpanTable(Arrays.copyOf(bounds, 2 * size));
    }
  }
}
