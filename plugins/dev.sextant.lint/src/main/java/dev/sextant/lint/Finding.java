package dev.sextant.lint;

import dev.sextant.model.check.Remedy;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule found, before it has a place in the text.
 *
 * @param element whose nodes are meant
 * @param node where it is
 * @param message what is wrong and, in the same breath, what to do; names stand in backticks
 * @param why the reason with its evidence; empty when the message says all
 * @param remedies fixes, the best first
 */
public record Finding(
    ElementId element, int node, String message, String why, List<Remedy> remedies) {

  public Finding {
    remedies = List.copyOf(remedies);
  }

  /** Something is wrong with an element as a whole; its name is underlined. */
  public static Finding at(Element element, String message) {
    return new Finding(element.id(), element.nameAt(), message, "", List.of());
  }

  /** Something is wrong with a fact. */
  public static Finding at(Element element, Fact fact, String message) {
    return new Finding(element.id(), fact.at(), message, "", List.of());
  }

  /** The same with its reason. */
  public Finding because(String reason) {
    return new Finding(element, node, message, reason, remedies);
  }

  /** The same with another remedy behind the others. */
  public Finding fix(Remedy remedy) {
    return new Finding(
        element, node, message, why, Stream.concat(remedies.stream(), Stream.of(remedy)).toList());
  }
}
