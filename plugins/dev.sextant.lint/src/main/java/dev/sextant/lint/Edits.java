package dev.sextant.lint;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.Optional;

/** Changes that remedies are made of. */
public final class Edits {

  private Edits() {}

  /** A line behind the last fact of an element; none when it has no braces to put it in. */
  public static Optional<NodeEdit> addFact(Element element, String fact) {
    boolean braces =
        element.facts().stream()
            .anyMatch(f -> !(f instanceof MeasureFact.Value) && !(f instanceof MeasureFact.InUnit));
    return braces
        ? Optional.of(
            new NodeEdit(element.facts().getLast().at(), NodeEdit.Place.AFTER, "\n  " + fact))
        : Optional.empty();
  }

  /** Another text in place of a fact. */
  public static NodeEdit replace(Fact fact, String text) {
    return new NodeEdit(fact.at(), NodeEdit.Place.INSTEAD, text);
  }

  /** Another keyword in front of an element's name. */
  public static NodeEdit keyword(Element element, String keyword) {
    return new NodeEdit(element.nameAt(), NodeEdit.Place.KEYWORD, keyword + " ");
  }

  /** A remedy that somebody must agree to, because it says something new about the world. */
  public static Remedy ask(String title, NodeEdit... edits) {
    return new Remedy(title, false, List.of(edits));
  }

  /** A remedy that changes nothing but what is plainly wrong. */
  public static Remedy safe(String title, NodeEdit... edits) {
    return new Remedy(title, true, List.of(edits));
  }
}
