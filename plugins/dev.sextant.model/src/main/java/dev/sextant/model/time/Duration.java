package dev.sextant.model.time;

/**
 * A length of time by the calendar, such as {@code 28 days} or {@code 1 month}.
 *
 * @param count how many
 * @param grain of what
 */
public record Duration(int count, Grain grain) {

  /** As it is written in a model. */
  @Override
  public String toString() {
    return count + " " + grain.word() + (count == 1 ? "" : "s");
  }
}
