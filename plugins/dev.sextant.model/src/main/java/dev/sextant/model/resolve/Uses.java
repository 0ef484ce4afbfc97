package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;

/** Told what each name in an expression turned out to mean. */
public interface Uses {

  /** Nobody wants to know. */
  Uses IGNORED = (node, element, member) -> {};

  /**
   * A name was resolved.
   *
   * @param node the node of the name
   * @param element an element
   * @param member a column, reference or date role of it, or empty for the element itself
   */
  void use(int node, ElementId element, String member);
}
