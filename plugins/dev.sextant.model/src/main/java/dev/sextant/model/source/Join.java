package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;
import java.util.List;

/**
 * A reference from the rows of one source to the key of another.
 *
 * @param name how paths name it
 * @param to the source that is reached
 * @param columns the columns here, in the order of {@code keys}
 * @param keys the key columns there
 * @param asOfNow whether a dimension with validity is read as of now rather than of the event
 * @param unsafe why it may not be followed, or empty when key and columns prove it safe
 */
public record Join(
    String name,
    ElementId to,
    List<String> columns,
    List<String> keys,
    boolean asOfNow,
    String unsafe) {

  public Join {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** Whether each row here meets at most one row there. */
  public boolean isSafe() {
    return unsafe.isEmpty();
  }
}
