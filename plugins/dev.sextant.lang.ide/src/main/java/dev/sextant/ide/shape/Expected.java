package dev.sextant.ide.shape;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can stand at a caret.
 *
 * @param next what can come next
 * @param complete whether the line can also end here
 */
public record Expected(List<Next> next, boolean complete) {

  /**
   * Something that can come next.
   *
   * @param atom what it is
   * @param forced words that must follow it
   */
  public record Next(Part.Atom atom, List<String> forced) {
    public Next {
      forced = List.copyOf(forced);
    }
  }

  public Expected {
    next = List.copyOf(next);
  }

  /** The slots that can be filled here. */
  public Stream<SlotKind> slots() {
    return next.stream()
        .filter(n -> n.atom() instanceof Part.Slot)
        .map(n -> ((Part.Slot) n.atom()).kind());
  }
}
