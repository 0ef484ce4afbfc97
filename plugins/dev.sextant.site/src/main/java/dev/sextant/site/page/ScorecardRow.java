package dev.sextant.site.page;

import dev.sextant.model.file.Element;
import dev.sextant.report.Restatement;
import dev.sextant.report.ReviewReport;
import dev.sextant.report.ReviewReport.Action;
import dev.sextant.report.ReviewReport.Row;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.chart.Spark;
import dev.sextant.site.text.Dates;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a scorecard with what was said, decided and what happened beside it.
 *
 * @param variance the difference to the plan
 * @param spark the last periods, or null
 * @param proxy what stands in for it, with the reason
 */
public record ScorecardRow(
    Reading reading,
    Optional<Link> owner,
    @Nullable Spark spark,
    Optional<ProxyView> proxy,
    List<Said> comments,
    List<Todo> actions,
    List<Happened> events,
    List<Restated> restated) {

  /** Words about a period. */
  public record Said(String period, Link by, String text) {}

  /** Something to be done; {@code state} says when, or that it is late. */
  public record Todo(String title, Link owner, String state, boolean late, boolean done) {}

  /** Something that happened. */
  public record Happened(String when, String text) {}

  /** A value that an earlier report showed differently. */
  public record Restated(String period, String shownOn, Shown before, Shown after) {}

  /** The row of a metric. */
  public static ScorecardRow of(Book book, Element metric, Optional<Row> row) {
    Reading reading = book.reading(metric);
    return new ScorecardRow(
        reading,
        book.owner(metric).map(book::link),
        Spark.of(reading.closed()),
        ProxyView.of(book, reading),
        row.map(Row::comments).orElse(List.of()).stream().map(c -> said(book, c)).toList(),
        row.map(Row::actions).orElse(List.of()).stream().map(a -> todo(book, a)).toList(),
        row.map(Row::events).orElse(List.of()).stream()
            .map(e -> new Happened(Dates.range(e.from(), e.to()), e.text()))
            .toList(),
        restated(book, reading));
  }

  private static Said said(Book book, ReviewReport.Comment comment) {
    return new Said(Dates.period(comment.period()), book.link(comment.by()), comment.text());
  }

  static Todo todo(Book book, Action action) {
    String state =
        action.done() != null
            ? "done on " + Dates.day(action.done())
            : action.due() == null
                ? "open, without a due date"
                : (action.overdue() ? "overdue since " : "due ") + Dates.day(action.due());
    return new Todo(
        action.title(), book.link(action.owner()), state, action.overdue(), action.done() != null);
  }

  static List<Restated> restated(Book book, Reading reading) {
    String name = reading.metric().id().qualifiedName();
    return book.report().restatements().stream()
        .filter(r -> r.metric().equals(name))
        .map(r -> restated(reading, r))
        .toList();
  }

  private static Restated restated(Reading reading, Restatement r) {
    return new Restated(
        Dates.period(r.period()),
        Dates.day(r.shownOn()),
        reading.shown(r.before(), "no value then"),
        reading.shown(r.after(), "no value now"));
  }

  /** Whether there is anything to say beside the values. */
  public boolean hasNotes() {
    return !comments.isEmpty()
        || !actions.isEmpty()
        || !events.isEmpty()
        || !restated.isEmpty()
        || proxy.isPresent()
        || !reading.reason().isEmpty()
        || !note().isEmpty();
  }

  /** How the value came about, where that is not plain. */
  public String note() {
    return reading.note();
  }
}
