package dev.sextant.model.file;

import dev.sextant.model.element.Allow;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Anything that a model declares: a goal, a metric, a source, a review. What is known of it are its
 * facts, in the order and number in which they are written: a second owner is kept, and found by a
 * check, rather than lost.
 *
 * @param id its identity
 * @param name the name as written; empty for elements that have none
 * @param label the text behind the name; empty when there is none
 * @param facts what is said of it, in the order of the text
 * @param children elements within it, such as the stages of a journey
 * @param allows suppressed findings of the element and of its facts
 * @param broken whether part of it could not be read, so that nothing follows from what is absent
 * @param at the node of the whole element
 * @param nameAt the node of its name, or of its keyword when it has none
 */
public record Element(
    ElementId id,
    String name,
    String label,
    List<Fact> facts,
    List<Element> children,
    List<Allow> allows,
    boolean broken,
    int at,
    int nameAt) {

  public Element {
    facts = List.copyOf(facts);
    children = List.copyOf(children);
    allows = List.copyOf(allows);
  }

  /** What it is. */
  public ElementKind kind() {
    return id.kind();
  }

  /** How people call it: its label, else its name. */
  public String title() {
    return label.isEmpty() ? name : label;
  }

  /** All facts of a kind, in the order of the text. */
  public <F extends Fact> Stream<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }

  /** The first fact of a kind. */
  public <F extends Fact> Optional<F> fact(Class<F> type) {
    return facts(type).findFirst();
  }

  /** Whether there is a fact of a kind. */
  public boolean has(Class<? extends Fact> type) {
    return facts.stream().anyMatch(type::isInstance);
  }

  /** Children of a kind, in the order of the text. */
  public Stream<Element> children(ElementKind kind) {
    return children.stream().filter(c -> c.kind() == kind);
  }

  /** This element and all within it, parents first. */
  public Stream<Element> tree() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::tree));
  }
}
