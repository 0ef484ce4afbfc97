package dev.sextant.site.book;

/**
 * A value in a table, or why there is none.
 *
 * @param text the value; a dash when there is none
 * @param why why there is none, else empty
 */
public record Shown(String text, String why) {

  /** What stands where there is no value. */
  public static final String DASH = "–";

  /** A value. */
  public static Shown of(String text) {
    return new Shown(text, "");
  }

  /** No value, for a reason. */
  public static Shown missing(String why) {
    return new Shown(DASH, why);
  }

  /** Whether there is no value. */
  public boolean absent() {
    return !why.isEmpty();
  }
}
