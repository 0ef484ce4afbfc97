package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;

/**
 * What a word in the text stands for.
 *
 * @param element an element
 * @param member a column, reference or date role of a source; empty for the element itself
 */
public record Symbol(ElementId element, String member) {

  /** An element itself. */
  public static Symbol of(ElementId element) {
    return new Symbol(element, "");
  }
}
