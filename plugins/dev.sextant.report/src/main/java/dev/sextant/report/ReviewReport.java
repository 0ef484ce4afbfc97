package dev.sextant.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review looks at.
 *
 * @param name the qualified name
 * @param rows one for each metric of the scorecard, in its order
 */
public record ReviewReport(String name, List<Row> rows) {

  public ReviewReport {
    rows = List.copyOf(rows);
  }

  /**
   * A row of a scorecard; the values stand in the metric's own report.
   *
   * @param metric the qualified name
   * @param comments what was written about the period
   * @param actions what is to be done about it; open ones and those done since the last period
   * @param events what happened in the period
   */
  public record Row(
      String metric, List<Comment> comments, List<Action> actions, List<Event> events) {
    public Row {
      comments = List.copyOf(comments);
      actions = List.copyOf(actions);
      events = List.copyOf(events);
    }
  }

  /** Words about a period, by a role. */
  public record Comment(String period, String by, String text) {}

  /**
   * Something to be done.
   *
   * @param overdue whether it is open after its due date
   * @param done when it was done, or null while it is open
   */
  public record Action(
      String name,
      String title,
      String owner,
      @Nullable LocalDate due,
      @Nullable LocalDate done,
      boolean overdue) {}

  /** Something that happened, from the first to the last day. */
  public record Event(String name, String text, LocalDate from, LocalDate to) {}
}
