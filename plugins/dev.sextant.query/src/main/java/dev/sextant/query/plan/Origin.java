package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;

/** Where the rows of a leaf come from. */
sealed interface Origin {

  /** The source whose columns and dimensions the rows have. */
  ElementId source();

  /** A name for SQL. */
  default String word() {
    return source().simpleName();
  }

  /** The rows of a source as they are stored. */
  record Stored(ElementId source) implements Origin {}
}
