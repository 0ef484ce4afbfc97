package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.file.Element;
import dev.sextant.report.Standing;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Mark;
import dev.sextant.site.book.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The overview.
 *
 * @param about what the organisation says of itself, or empty
 * @param counts how many KPIs stand how
 * @param attention what needs somebody's attention
 */
public record IndexPage(
    Frame frame,
    String about,
    List<Link> strategies,
    List<Count> counts,
    List<Attention.Topic> attention,
    List<MissionView> missions,
    List<Link> scorecards)
    implements Page {

  /** So many KPIs stand so. */
  public record Count(Mark mark, long number) {}

  /** The overview of a book. */
  public static IndexPage of(Book book, Frames frames) {
    Optional<Element> organisation = book.all(ElementKind.ORGANISATION).stream().findFirst();
    String title = organisation.map(Book::title).orElse(book.report().workspace());
    return new IndexPage(
        frames.of(
            "index.html",
            title.isEmpty() ? "Overview" : title,
            "How the goals of every team stand, and what needs attention."),
        organisation.flatMap(o -> o.fact(Definition.class)).map(Definition::text).orElse(""),
        book.all(ElementKind.STRATEGY).stream().map(book::link).toList(),
        counts(book),
        Attention.of(book),
        book.all(ElementKind.MISSION).stream().map(m -> MissionView.of(book, m)).toList(),
        book.all(ElementKind.REVIEW).stream().map(book::link).toList());
  }

  private static List<Count> counts(Book book) {
    return counts(book.all(ElementKind.KPI).stream().map(book::reading));
  }

  /** How many stand how, what is worst first. */
  static List<Count> counts(Stream<Reading> readings) {
    List<Mark> marks = readings.map(Reading::mark).toList();
    return Arrays.stream(Standing.values())
        .map(Mark::of)
        .map(m -> new Count(m, marks.stream().filter(m::equals).count()))
        .filter(c -> c.number() > 0)
        .toList();
  }

  @Override
  public String template() {
    return "index";
  }
}
