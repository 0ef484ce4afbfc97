package dev.sextant.ide.shape;

import java.util.Set;

/**
 * The shape of one line.
 *
 * @param in the bodies in which it can stand: keywords of elements, or {@code file}
 * @param part what it consists of
 * @param opensBody whether a body in braces follows it
 * @param says what it says, in one line
 */
public record LineShape(Set<String> in, Part part, boolean opensBody, String says) {

  public LineShape {
    in = Set.copyOf(in);
  }

  /** The word that opens it, or empty when it begins with a name. */
  public String keyword() {
    Part first = part;
    while (first instanceof Part.Sequence sequence && !sequence.parts().isEmpty()) {
      first = sequence.parts().getFirst();
    }
    return first instanceof Part.Word word ? word.text() : "";
  }
}
