package dev.sextant.site.page;

import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PracticeFact.Decides;
import dev.sextant.model.fact.PracticeFact.Every;
import dev.sextant.model.fact.PracticeFact.Scorecard;
import dev.sextant.model.fact.PracticeFact.With;
import dev.sextant.model.file.Element;
import dev.sextant.report.ReviewReport;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a review looks at.
 *
 * @param cadence how often, in a word
 * @param counts how many rows stand how
 */
public record ScorecardPage(
    Frame frame,
    String cadence,
    Optional<Link> team,
    List<Link> participants,
    String decides,
    String definition,
    List<IndexPage.Count> counts,
    List<ScorecardRow> rows)
    implements Page {

  /** The scorecard of a review. */
  public static ScorecardPage of(Book book, Frames frames, Element review) {
    List<ScorecardRow> rows = rows(book, review);
    String cadence = review.fact(Every.class).map(e -> e.cadence().word()).orElse("");
    return new ScorecardPage(
        frames.of(
            Addresses.page(review.id()),
            Book.title(review),
            "Each metric of the "
                + (cadence.isEmpty() ? "" : cadence + " ")
                + "review: its last closed period against the plan and the past."),
        cadence,
        book.team(review).map(book::link),
        review
            .facts(With.class)
            .flatMap(w -> w.participants().stream())
            .map(p -> book.link(review, p))
            .toList(),
        review.fact(Decides.class).map(Decides::what).orElse(""),
        review.fact(Definition.class).map(Definition::text).orElse(""),
        IndexPage.counts(rows.stream().map(ScorecardRow::reading)),
        rows);
  }

  static List<ScorecardRow> rows(Book book, Element review) {
    Map<String, ReviewReport.Row> known = new LinkedHashMap<>();
    book.report().reviews().stream()
        .filter(r -> r.name().equals(review.id().qualifiedName()))
        .flatMap(r -> r.rows().stream())
        .forEach(r -> known.putIfAbsent(r.metric(), r));
    return review
        .facts(Scorecard.class)
        .flatMap(card -> book.targets(review, card.metrics()).stream())
        .filter(e -> e.kind().isMetricLike())
        .map(e -> ScorecardRow.of(book, e, Optional.ofNullable(known.get(e.id().qualifiedName()))))
        .toList();
  }

  @Override
  public String template() {
    return "scorecard";
  }
}
