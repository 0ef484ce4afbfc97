package dev.sextant.model.check;

import java.util.List;

/**
 * A remedy that an editor applies with one key.
 *
 * @param title what it does, as an order: "Change `ownr` to `owner`"
 * @param safe whether it may be applied without asking
 * @param edits non-overlapping replacements
 */
public record Fix(String title, boolean safe, List<TextEdit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }
}
