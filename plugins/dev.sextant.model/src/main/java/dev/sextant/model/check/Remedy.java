package dev.sextant.model.check;

import java.util.List;

/**
 * A fix whose edits are given by nodes rather than offsets.
 *
 * @param title what it does, as an order
 * @param safe whether it may be applied without asking
 * @param edits the changes
 */
public record Remedy(String title, boolean safe, List<NodeEdit> edits) {

  public Remedy {
    edits = List.copyOf(edits);
  }
}
