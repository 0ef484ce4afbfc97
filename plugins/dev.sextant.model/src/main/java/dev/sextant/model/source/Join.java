package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;
import java.util.List;
import java.util.Optional;

/**
 * A reference from the rows of one source to the key of another.
 *
 * @param name how paths name it
 * @param to the source that is reached
 * @param columns the columns on this side, in the order of {@code keys}
 * @param keys the key columns there
 * @param asOfNow whether a dimension with validity is read as of now rather than of the event
 * @param unsafe why it may not be followed, or empty when key and columns prove it safe
 */
public record Join(
    String name,
    ElementId to,
    List<Column> columns,
    List<String> keys,
    boolean asOfNow,
    String unsafe) {

  /**
   * A column on this side: of the row itself, or of the row to which another of its references
   * leads.
   *
   * @param reference the other reference, or empty
   */
  public record Column(String reference, String name) {

    /** As a model writes it. */
    public String written() {
      return reference.isEmpty() ? name : reference + "." + name;
    }
  }

  public Join {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** The column of the row that alone makes the reference; empty when more is needed. */
  public Optional<String> onlyColumn() {
    return columns.size() == 1 && columns.getFirst().reference().isEmpty()
        ? Optional.of(columns.getFirst().name())
        : Optional.empty();
  }

  /** Whether each row here meets at most one row there. */
  public boolean isSafe() {
    return unsafe.isEmpty();
  }
}
