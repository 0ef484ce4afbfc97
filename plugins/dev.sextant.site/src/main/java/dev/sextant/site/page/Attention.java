package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact.AtStage;
import dev.sextant.model.fact.PurposeFact.HeldBy;
import dev.sextant.model.file.Element;
import dev.sextant.report.ReviewReport;
import dev.sextant.report.ReviewReport.Action;
import dev.sextant.report.RoadmapEntry;
import dev.sextant.report.SourceReport;
import dev.sextant.report.Status;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Mark;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What needs somebody's attention, the most pressing first. */
public final class Attention {

  private Attention() {}

  /** Items of one sort. */
  public record Topic(String title, List<Item> items) {
    public Topic {
      items = List.copyOf(items);
    }
  }

  /**
   * Something to look at.
   *
   * @param mark how it stands, if it has a status
   * @param proxy whether its value is that of a proxy
   * @param detail what is the matter, in a few words
   * @param who who is accountable, if anybody
   */
  public record Item(
      Link link, Optional<Mark> mark, boolean proxy, String detail, Optional<Link> who) {
    static Item plain(Link link, String detail, Optional<Link> who) {
      return new Item(link, Optional.empty(), false, detail, who);
    }
  }

  static List<Topic> of(Book book) {
    List<Topic> topics = new ArrayList<>();
    topics.add(new Topic("KPIs off track", kpis(book, "off")));
    topics.add(new Topic("KPIs at risk", kpis(book, "risk")));
    topics.add(
        new Topic(
            "Values that cannot be relied on, or are missing",
            Stream.concat(kpis(book, "doubt").stream(), kpis(book, "nodata").stream()).toList()));
    topics.add(new Topic("Data that failed its checks", data(book)));
    topics.add(new Topic("Actions overdue", actions(book)));
    topics.add(new Topic("Proxies past their end date", proxies(book)));
    topics.add(new Topic("Vacant roles", vacancies(book)));
    topics.add(new Topic("Stages of a journey without an outcome", stages(book)));
    return topics.stream().filter(t -> !t.items().isEmpty()).toList();
  }

  private static List<Item> kpis(Book book, String key) {
    return book.all(ElementKind.KPI).stream()
        .map(book::reading)
        .filter(r -> r.mark().key().equals(key))
        .map(
            r ->
                new Item(
                    r.link(),
                    Optional.of(r.mark()),
                    r.proxy().isPresent(),
                    detail(r),
                    book.owner(r.metric()).map(book::link)))
        .toList();
  }

  private static String detail(Reading reading) {
    boolean judged = reading.mark().key().equals("off") || reading.mark().key().equals("risk");
    return judged ? Judgement.brief(reading) : reading.reason();
  }

  private static List<Item> data(Book book) {
    return book.report().sources().stream()
        .filter(s -> !s.reliable())
        .map(s -> failed(book, s))
        .toList();
  }

  /** A source is marked only where its data cannot be relied on for what is judged. */
  private static Item failed(Book book, SourceReport source) {
    List<CheckView> checks =
        source.checks().stream()
            .filter(c -> !c.passed())
            .map(c -> CheckView.of(book, source, c))
            .toList();
    boolean harmless = checks.stream().allMatch(CheckView::harmless);
    return new Item(
        book.link(source.name()),
        harmless ? Optional.empty() : Optional.of(Mark.of(Status.UNRELIABLE)),
        false,
        Words.list(checks.stream().map(CheckView::complaint).toList()),
        Optional.empty());
  }

  private static List<Item> actions(Book book) {
    List<Item> items = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (ReviewReport review : book.report().reviews()) {
      for (ReviewReport.Row row : review.rows()) {
        for (Action action : row.actions()) {
          if (action.overdue() && !seen.contains(action.name())) {
            seen.add(action.name());
            Link metric = book.link(row.metric());
            String due = action.due() == null ? "" : ", due " + Dates.day(action.due());
            items.add(
                Item.plain(
                    new Link(action.title(), metric.path(), "action"),
                    "for " + metric.text() + due,
                    Optional.of(book.link(action.owner()))));
          }
        }
      }
    }
    return items;
  }

  private static List<Item> proxies(Book book) {
    return book.report().roadmap().stream()
        .filter(RoadmapEntry::expired)
        .map(
            e ->
                new Item(
                    book.link(e.metric()),
                    Optional.empty(),
                    true,
                    book.link(e.proxy()).text()
                        + " was to stand in until "
                        + (e.until() == null ? "an unnamed day" : Dates.day(e.until())),
                    book.named(e.metric()).flatMap(book::owner).map(book::link)))
        .toList();
  }

  private static List<Item> vacancies(Book book) {
    return book.all(ElementKind.ROLE).stream()
        .filter(r -> !r.has(HeldBy.class))
        .map(r -> Item.plain(book.link(r), "nobody holds this role", Optional.empty()))
        .toList();
  }

  private static List<Item> stages(Book book) {
    return book.all(ElementKind.STAGE).stream()
        .filter(s -> kpisOf(book, s).isEmpty())
        .map(s -> Item.plain(book.link(s), "no KPI stands here", Optional.empty()))
        .toList();
  }

  /** The KPIs at a stage. */
  static List<Element> kpisOf(Book book, Element stage) {
    return book.naming(stage, AtStage.class).stream()
        .filter(e -> e.kind() == ElementKind.KPI)
        .toList();
  }
}
