package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.CommonFact.Supports;
import dev.sextant.model.file.Element;
import dev.sextant.report.ObjectiveReport;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Dates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pages that are one list each. */
public final class PlainPages {

  private PlainPages() {}

  /** How to read the site. */
  public record Guide(Frame frame) implements Page {
    static Guide of(Frames frames) {
      return new Guide(
          frames.of(
              "guide.html",
              "How to read this",
              "What the words, signs and figures of these pages mean."));
    }

    @Override
    public String template() {
      return "guide";
    }
  }

  /** What one team needs of another. */
  public record Asks(Frame frame, List<Group> groups) implements Page {

    /** What is asked of one team or role. */
    public record Group(Link of, List<AskView> asks) {}

    static Asks of(Book book, Frames frames) {
      List<AskView> all = AskView.all(book);
      List<Group> groups = new ArrayList<>();
      all.stream()
          .map(AskView::ofLink)
          .distinct()
          .sorted(Comparator.comparing(Link::text))
          .forEach(
              of ->
                  groups.add(
                      new Group(of, all.stream().filter(a -> a.ofLink().equals(of)).toList())));
      return new Asks(
          frames.of(
              "asks.html",
              "Asks between teams",
              "Drivers controlled by someone other than the team that needs them."),
          List.copyOf(groups));
    }

    @Override
    public String template() {
      return "asks";
    }
  }

  /** All career ladders. */
  public record Ladders(Frame frame, List<LadderView> ladders) implements Page {
    static Ladders of(Book book, Frames frames) {
      return new Ladders(
          frames.of(
              "ladders.html",
              "Career ladders",
              "What each level of a role expects, how it is measured and what helps to get there."),
          LadderView.all(book));
    }

    @Override
    public String template() {
      return "ladders";
    }
  }

  /** Every KPI, driver and metric. */
  public record Metrics(Frame frame, List<Row> rows) implements Page {

    /** A metric and who answers for it. */
    public record Row(Reading reading, String kind, Optional<Link> owner) {}

    static Metrics of(Book book, Frames frames) {
      List<Row> rows =
          book.workspace()
              .metricLike()
              .sorted(Comparator.comparing(Element::kind).thenComparing(Book::title))
              .map(
                  m ->
                      new Row(
                          book.reading(m),
                          m.kind() == ElementKind.KPI ? "KPI" : m.kind().keyword(),
                          book.owner(m).map(book::link)))
              .toList();
      return new Metrics(
          frames.of(
              "metrics.html", "All metrics", "Every KPI, driver and metric with its latest value."),
          rows);
    }

    @Override
    public String template() {
      return "metrics";
    }
  }

  /** Objectives with their key results. */
  public record Objectives(Frame frame, List<Objective> objectives) implements Page {

    /** An objective. */
    public record Objective(
        Link link,
        String anchor,
        String period,
        String definition,
        Optional<Link> team,
        Optional<Link> owner,
        List<Link> supports,
        List<KeyResultView> results) {}

    static Objectives of(Book book, Frames frames) {
      return new Objectives(
          frames.of(
              "objectives.html",
              "Objectives",
              "What each team focuses on for a while, and how far it has come."),
          book.report().objectives().stream()
              .flatMap(o -> book.named(o.name()).stream().map(e -> objective(book, o, e)))
              .toList());
    }

    private static Objective objective(Book book, ObjectiveReport report, Element element) {
      return new Objective(
          book.link(element),
          Addresses.anchor(element.id()),
          Dates.period(report.period()),
          element.fact(Definition.class).map(Definition::text).orElse(""),
          book.team(element).map(book::link),
          book.owner(element).map(book::link),
          element
              .facts(Supports.class)
              .flatMap(s -> s.goals().stream())
              .map(p -> book.link(element, p))
              .toList(),
          KeyResultView.of(book, report));
    }

    @Override
    public String template() {
      return "objectives";
    }
  }
}
