package dev.sextant.model.name;

import dev.sextant.model.element.ElementId;
import java.util.List;

/** What a written name means. */
public sealed interface Match {

  /**
   * An element.
   *
   * @param id which one
   * @param segments how many segments of the path name it; the rest are columns and references
   */
  record Found(ElementId id, int segments) implements Match {}

  /** Several elements that are imported by wildcards, in order; the use must say which is meant. */
  record Ambiguous(List<ElementId> ids) implements Match {
    public Ambiguous {
      ids = List.copyOf(ids);
    }
  }

  /** Nothing. */
  record Unknown() implements Match {}
}
