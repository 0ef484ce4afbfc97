package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PracticeFact.Every;
import dev.sextant.model.fact.PracticeFact.Shows;
import dev.sextant.model.fact.PracticeFact.To;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * The regular message that keeps metrics visible.
 *
 * @param audience who gets it, in words
 * @param sentences each metric that it shows, in a sentence
 * @param scorecards the scorecards that it shows
 */
public record NewsletterPage(
    Frame frame,
    String cadence,
    Optional<Link> team,
    List<Link> audience,
    String definition,
    List<News> sentences,
    List<Card> scorecards,
    List<Link> others)
    implements Page {

  /** A metric and how it stands, in a sentence. */
  public record News(Tile tile, String sentence, ScorecardRow row) {}

  /** A scorecard within the newsletter. */
  public record Card(Link review, List<ScorecardRow> rows) {}

  static NewsletterPage of(Book book, Frames frames, Element newsletter) {
    List<Element> shown =
        newsletter
            .facts(Shows.class)
            .flatMap(s -> book.targets(newsletter, s.what()).stream())
            .toList();
    String cadence = newsletter.fact(Every.class).map(e -> e.cadence().word()).orElse("");
    return new NewsletterPage(
        frames.of(
            Addresses.page(newsletter.id()),
            Book.title(newsletter),
            "The " + cadence + " newsletter: what everybody on its list should know."),
        cadence,
        book.team(newsletter).map(book::link),
        newsletter
            .facts(To.class)
            .flatMap(t -> t.audience().stream())
            .map(p -> book.link(newsletter, p))
            .toList(),
        newsletter.fact(Definition.class).map(Definition::text).orElse(""),
        shown.stream().filter(e -> e.kind().isMetricLike()).map(m -> news(book, m)).toList(),
        shown.stream()
            .filter(e -> e.kind() == ElementKind.REVIEW)
            .map(r -> new Card(book.link(r), ScorecardPage.rows(book, r)))
            .toList(),
        shown.stream()
            .filter(e -> !e.kind().isMetricLike() && e.kind() != ElementKind.REVIEW)
            .map(book::link)
            .toList());
  }

  private static News news(Book book, Element metric) {
    return new News(
        Tiles.number(book, metric),
        Words.capital(Judgement.full(book.reading(metric))),
        ScorecardRow.of(book, metric, MetricDetails.anyRow(book, metric)));
  }

  @Override
  public String template() {
    return "newsletter";
  }
}
