package dev.sextant.model.time;

/**
 * So many periods of a calendar of one's own, such as {@code 2 retail_weeks}. How many days they
 * have, only the calendar knows.
 *
 * @param count how many
 * @param grain of what
 */
public record CalendarSpan(int count, CalendarGrain grain) implements Span {

  /** As it is written in a model. */
  @Override
  public String toString() {
    return count + " " + grain.word() + (count == 1 ? "" : "s");
  }
}
