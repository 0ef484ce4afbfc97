package dev.sextant.model.check;

import dev.sextant.model.element.ElementKind;
import java.util.Set;

/**
 * A name that means nothing, and what it should mean. What may be meant depends on all names of the
 * workspace, so it is found when the problem is shown.
 *
 * @param name the name as written
 * @param node the node to replace by what is meant
 * @param kinds the kinds of element that fit
 */
public record Meant(String name, int node, Set<ElementKind> kinds) {

  public Meant {
    kinds = Set.copyOf(kinds);
  }
}
