package dev.sextant.model.source;

import dev.sextant.model.formula.Scalar;
import java.util.List;

/** What a dotted path such as {@code ticket.audience} means for the rows of a source. */
public sealed interface Dimension {

  /** A column that can be reached without counting a row twice. */
  record Reached(Scalar.Column column) implements Dimension {}

  /**
   * Nothing that can be reached.
   *
   * @param reason one sentence, with names in backticks
   * @param nearest existing names that may be meant, the best first
   */
  record Unreachable(String reason, List<String> nearest) implements Dimension {
    public Unreachable {
      nearest = List.copyOf(nearest);
    }
  }
}
