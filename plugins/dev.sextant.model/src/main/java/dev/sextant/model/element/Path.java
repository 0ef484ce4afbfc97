package dev.sextant.model.element;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A dotted name as it is written, such as {@code Visits.ticket.price}; what it means is found when
 * the workspace is linked.
 *
 * @param segments the names between the dots, without backquotes; at least one
 * @param at the node of the whole path
 */
public record Path(List<Segment> segments, int at) {

  /**
   * One name of a path.
   *
   * @param name the name, without backquotes
   * @param at its node
   */
  public record Segment(String name, int at) {}

  public Path {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("A path has at least one segment");
    }
  }

  /** The names joined by dots. */
  public String dotted() {
    return segments.stream().map(Segment::name).collect(Collectors.joining("."));
  }

  /** The first name. */
  public String first() {
    return segments.getFirst().name();
  }

  /** The last name. */
  public String last() {
    return segments.getLast().name();
  }

  @Override
  public String toString() {
    return dotted();
  }
}
