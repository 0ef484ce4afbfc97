package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PracticeFact.After;
import dev.sextant.model.fact.PracticeFact.ContributesTo;
import dev.sextant.model.fact.PracticeFact.Effective;
import dev.sextant.model.fact.PracticeFact.ExpectsDeed;
import dev.sextant.model.fact.PracticeFact.ExpectsMetric;
import dev.sextant.model.fact.PracticeFact.ForRole;
import dev.sextant.model.fact.PracticeFact.Reviewed;
import dev.sextant.model.fact.PracticeFact.SeenIn;
import dev.sextant.model.fact.PracticeFact.Training;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A career ladder.
 *
 * @param rhythm when and by whom it is reviewed, and from when it holds, in words
 */
public record LadderView(
    Link link, String anchor, Optional<Link> role, String rhythm, List<Level> levels) {

  /**
   * A level.
   *
   * @param after the level below, or empty
   * @param expectations what must be met to reach or hold it
   */
  public record Level(
      String title,
      String anchor,
      String after,
      List<Skill> skills,
      List<Expectation> expectations,
      List<Link> contributesTo,
      List<String> trainings) {}

  /** A skill, where it shows, and what helps to learn it. */
  public record Skill(String title, List<Link> seenIn, List<String> trainings) {}

  /** What is expected: a metric with a bound, or a deed with its judge. */
  public record Expectation(Optional<Link> metric, String words, String judge) {}

  static List<LadderView> all(Book book) {
    return book.all(ElementKind.LADDER).stream().map(l -> of(book, l)).toList();
  }

  static List<LadderView> forRole(Book book, Element role) {
    return book.naming(role, ForRole.class).stream().map(l -> of(book, l)).toList();
  }

  private static LadderView of(Book book, Element ladder) {
    return new LadderView(
        book.link(ladder),
        Addresses.anchor(ladder.id()),
        ladder.fact(ForRole.class).map(f -> book.link(ladder, f.role())),
        rhythm(book, ladder),
        ladder.children(ElementKind.LEVEL).map(l -> level(book, l)).toList());
  }

  private static String rhythm(Book book, Element ladder) {
    String reviewed =
        ladder
            .fact(Reviewed.class)
            .map(
                r ->
                    "Reviewed "
                        + r.cadence().word()
                        + (r.by() == null ? "" : " by " + book.link(ladder, r.by()).text())
                        + ".")
            .orElse("");
    String from =
        ladder
            .fact(Effective.class)
            .map(e -> " Holds from " + Dates.period(e.from().toString()) + ".")
            .orElse("");
    String words = ladder.fact(Definition.class).map(d -> " " + d.text()).orElse("");
    return (reviewed + from + words).strip();
  }

  private static Level level(Book book, Element level) {
    return new Level(
        Book.title(level),
        Addresses.anchor(level.id()),
        level.fact(After.class).map(a -> book.link(level, a.level()).text()).orElse(""),
        level.children(ElementKind.SKILL).map(s -> skill(book, s)).toList(),
        expectations(book, level),
        level
            .facts(ContributesTo.class)
            .flatMap(c -> c.metrics().stream())
            .map(p -> book.link(level, p))
            .toList(),
        level.facts(Training.class).map(Training::what).toList());
  }

  private static Skill skill(Book book, Element skill) {
    return new Skill(
        Book.title(skill),
        skill
            .facts(SeenIn.class)
            .flatMap(s -> s.metrics().stream())
            .map(p -> book.link(skill, p))
            .toList(),
        skill.facts(Training.class).map(Training::what).toList());
  }

  private static List<Expectation> expectations(Book book, Element level) {
    Stream<Expectation> metrics =
        level.facts(ExpectsMetric.class).map(e -> expectation(book, level, e));
    Stream<Expectation> deeds = level.facts(ExpectsDeed.class).map(e -> deed(book, level, e));
    return Stream.concat(metrics, deeds).toList();
  }

  private static Expectation expectation(Book book, Element level, ExpectsMetric e) {
    String bound = e.bound() == Bound.AT_LEAST ? "at least " : "at most ";
    String person = e.person() == null ? "" : " for the person's own work";
    String over = e.over() == null ? "" : " over " + e.over();
    return new Expectation(
        Optional.of(book.link(level, e.metric())),
        bound + Numerals.inText(e.value().toString()) + person + over,
        "");
  }

  private static Expectation deed(Book book, Element level, ExpectsDeed e) {
    String judge = e.judge() == null ? e.judgedBy() : book.link(level, e.judge()).text();
    return new Expectation(Optional.empty(), e.what(), judge);
  }
}
