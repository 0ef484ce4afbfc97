package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import java.util.Set;

/**
 * What differs between two sets of declarations.
 *
 * @param elements elements that came, went or say something else
 * @param names simple names that began or ceased to name an element
 */
record Change(Set<ElementId> elements, Set<String> names) {

  Change {
    elements = Set.copyOf(elements);
    names = Set.copyOf(names);
  }
}
