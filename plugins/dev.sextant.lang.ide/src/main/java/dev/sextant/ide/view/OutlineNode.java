package dev.sextant.ide.view;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.text.Span;
import java.util.List;

/**
 * An element in the outline.
 *
 * @param id which element
 * @param name its name, or what it is about when it has none
 * @param label the text behind the name, or empty
 * @param whole the element with all within it
 * @param selected its name, within {@code whole}
 * @param children elements within it, in the order of the text
 */
public record OutlineNode(
    ElementId id,
    String name,
    String label,
    Span whole,
    Span selected,
    boolean retired,
    List<OutlineNode> children) {

  public OutlineNode {
    children = List.copyOf(children);
  }
}
