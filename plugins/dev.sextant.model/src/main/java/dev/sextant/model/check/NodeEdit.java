package dev.sextant.model.check;

/**
 * A change of the text at a node, so that it stays right when the node moves.
 *
 * @param node the node
 * @param place where
 * @param text what is put there
 */
public record NodeEdit(int node, Place place, String text) {

  /** Where an edit applies. */
  public enum Place {
    BEFORE,
    INSTEAD,
    AFTER,
    /** Instead of what opens the element in front of its name: the keyword. */
    KEYWORD
  }
}
