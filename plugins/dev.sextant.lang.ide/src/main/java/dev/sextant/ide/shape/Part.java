package dev.sextant.ide.shape;

import dev.sextant.model.element.ElementKind;
import java.util.List;
import java.util.Set;

/** A part of a line's shape. */
public sealed interface Part {

  /** One thing that stands in a line: a word, a slot or a reference. */
  sealed interface Atom extends Part {}

  /** The word or symbol itself. */
  record Word(String text) implements Atom {}

  /** A place for something that is not a fixed word. */
  record Slot(SlotKind kind) implements Atom {}

  /** The name of an element of one of these kinds. */
  record Reference(Set<ElementKind> kinds) implements Atom {
    public Reference {
      kinds = Set.copyOf(kinds);
    }
  }

  /** One after the other. */
  record Sequence(List<Part> parts) implements Part {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Choice(List<Part> options) implements Part {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Once or not at all. */
  record Optional(Part part) implements Part {}

  /** Any number of times. */
  record Repeated(Part part) implements Part {}
}
