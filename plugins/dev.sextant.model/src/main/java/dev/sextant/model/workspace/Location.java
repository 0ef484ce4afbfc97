package dev.sextant.model.workspace;

import dev.sextant.model.text.Span;
import java.util.Comparator;

/**
 * A place in the text.
 *
 * @param file the file's path relative to the workspace
 * @param span where in the file
 */
public record Location(String file, Span span) implements Comparable<Location> {

  private static final Comparator<Location> BY_PLACE =
      Comparator.comparing(Location::file)
          .thenComparingInt(l -> l.span().start())
          .thenComparingInt(l -> l.span().end());

  /** By file and place. */
  @Override
  public int compareTo(Location other) {
    return BY_PLACE.compare(this, other);
  }
}
