package dev.sextant.site.page;

import dev.sextant.report.RoadmapEntry;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
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
   * @param meanwhile what there is where no proxy stands in, in words
   * @param end the day until which the proxy may stand in, in words; empty without a proxy
   * @param left how far off that day is, or without a proxy the planned one, in words
   * @param late whether it is over
   */
  public record Entry(
      Link metric,
      Optional<Link> proxy,
      String meanwhile,
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
    boolean proxied = !e.proxy().isEmpty();
    @Nullable LocalDate due = e.until() == null ? e.planned() : e.until();
    boolean late = e.expired() || (due != null && due.isBefore(asOf));
    @Nullable LocalDate end = proxied ? due : null;
    return new Entry(
        book.link(e.metric()),
        proxied ? Optional.of(book.link(e.proxy())) : Optional.empty(),
        meanwhile(book, e),
        e.planned() == null ? "" : Dates.day(e.planned()),
        end == null ? "" : Dates.day(end),
        due == null ? "no end date" : late ? "overdue" : left(asOf, due),
        late,
        e.reason(),
        e.revisions(),
        book.named(e.metric()).flatMap(book::owner).map(book::link));
  }

  /** What there is where nothing stands in: whether a secret is measured is one too. */
  private static String meanwhile(Book book, RoadmapEntry e) {
    Optional<Reading> reading = book.reading(e.metric());
    if (reading.flatMap(Reading::audience).isPresent()) {
      return "confidential";
    }
    return reading.filter(r -> !r.actual().absent()).isPresent()
        ? "measured already"
        : "nothing is measured";
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
