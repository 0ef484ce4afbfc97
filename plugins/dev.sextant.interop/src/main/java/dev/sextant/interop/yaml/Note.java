package dev.sextant.interop.yaml;

/**
 * What an import says of a line.
 *
 * @param kind whether something is missing in the result
 * @param at where it stands
 * @param message what and why, one line
 */
public record Note(Kind kind, Place at, String message) {

  /** How much it matters. */
  public enum Kind {
    /** It is not in the result. */
    LOST,
    /** It is in the result in another form, or its result can differ. */
    CHANGED
  }

  @Override
  public String toString() {
    return at + ": " + message;
  }
}
