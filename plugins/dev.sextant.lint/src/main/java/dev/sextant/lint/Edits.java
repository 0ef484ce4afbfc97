package dev.sextant.lint;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import java.util.List;

/** Changes that remedies are made of. */
public final class Edits {

  private Edits() {}

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
}
