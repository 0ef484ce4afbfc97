package dev.sextant.site.tree;

import java.util.List;

/**
 * A tree drawn from left to right, in pixels.
 *
 * @param title what it shows, for those who cannot see it
 */
public record Picture(String title, int width, int height, List<Box> boxes, List<Wire> wires) {

  public Picture {
    boxes = List.copyOf(boxes);
    wires = List.copyOf(wires);
  }

  /**
   * An element.
   *
   * @param mark the key of its status, or empty
   * @param label everything about it for those who cannot see it
   * @param path where it leads
   */
  public record Box(
      int x,
      int y,
      int width,
      int height,
      String kind,
      String mark,
      String label,
      String path,
      List<Line> lines) {
    public Box {
      lines = List.copyOf(lines);
    }
  }

  /** A line of text and where its base stands. */
  public record Line(int x, int y, String text) {}

  /** A connection; that of a driver is a belief and drawn dashed. */
  public record Wire(String path, boolean lever) {}
}
