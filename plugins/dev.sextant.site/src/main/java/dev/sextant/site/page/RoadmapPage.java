package dev.sextant.site.page;

import dev.sextant.report.RoadmapEntry;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.text.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proxies and planned metrics: what is yet to be measured properly. */
public record RoadmapPage(Frame frame, List<Entry> entries) implements Page {

  /**
   * A metric on its way.
   *
   * @param end the day by which something is to happen, in words; empty when nobody said
   * @param left how far off that day is, in words
   * @param late whether it is over
   */
  public record Entry(
      Link metric,
      Optional<Link> proxy,
      String planned,
      String end,
      String left,
      boolean late,
      String reason,
      int revisions,
      Optional<Link> owner) {}

  static RoadmapPage of(Book book, Frames frames) {
    LocalDate asOf = book.report().asOf();
    return new RoadmapPage(
        frames.of(
            "roadmap.html",
            "Roadmap",
            "Metrics that are planned, and the proxies that stand in for them until then."),
        book.report().roadmap().stream().map(e -> entry(book, e, asOf)).toList());
  }

  private static Entry entry(Book book, RoadmapEntry e, LocalDate asOf) {
    @Nullable LocalDate end = e.until() == null ? e.planned() : e.until();
    boolean late = e.expired() || (end != null && end.isBefore(asOf));
    return new Entry(
        book.link(e.metric()),
        e.proxy().isEmpty() ? Optional.empty() : Optional.of(book.link(e.proxy())),
        e.planned() == null ? "" : Dates.shortDay(e.planned()),
        end == null ? "" : Dates.shortDay(end),
        end == null ? "no end date" : late ? "overdue" : left(asOf, end),
        late,
        e.reason(),
        e.revisions(),
        book.named(e.metric()).flatMap(book::owner).map(book::link));
  }

  private static String left(LocalDate from, LocalDate to) {
    long days = java.time.temporal.ChronoUnit.DAYS.between(from, to);
    if (days < 60) {
      return "in " + days + (days == 1 ? " day" : " days");
    }
    return "in " + Math.round(days / 30.4) + " months";
  }

  @Override
  public String template() {
    return "roadmap";
  }
}
