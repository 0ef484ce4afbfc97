package dev.sextant.lint.wording;

/**
 * Something that a metric's text shows.
 *
 * @param name its name in the list of weights, such as {@code name.work}
 * @param strength how much of it there is: 1, or 2 for several signs
 * @param sign the words that show it
 * @param why why it matters
 */
public record Trait(String name, int strength, String sign, String why) {

  /** Whether the reason is known and one for activity. */
  public boolean explains() {
    return !why.isEmpty() && Role.speaksForWork(name);
  }
}
