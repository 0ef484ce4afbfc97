package dev.sextant.model.check;

import dev.sextant.model.element.ElementId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem of an element before it has a place in the text: it holds as long as the element and
 * what it mentions stay the same, wherever they move.
 *
 * @param rule what was checked
 * @param element whose nodes are meant
 * @param node where it is
 * @param message what is wrong and what to do
 * @param why the reason, or empty
 * @param remedies fixes, the best first
 * @param meant what an unresolved name may stand for, or null
 */
public record Finding(
    StructuralRule rule,
    ElementId element,
    int node,
    String message,
    String why,
    List<Remedy> remedies,
    @Nullable Meant meant) {

  public Finding {
    remedies = List.copyOf(remedies);
  }
}
