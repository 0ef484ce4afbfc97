package dev.sextant.model.unit;

import dev.sextant.model.element.Path;
import java.util.List;

/**
 * A unit as it is written, such as {@code EUR per month}.
 *
 * @param over the words that multiply
 * @param per the words that divide
 */
public record UnitRef(List<Path> over, List<Path> per) {

  public UnitRef {
    over = List.copyOf(over);
    per = List.copyOf(per);
  }
}
