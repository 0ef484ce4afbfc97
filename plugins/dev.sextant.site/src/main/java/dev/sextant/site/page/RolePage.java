package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PracticeFact.With;
import dev.sextant.model.fact.PurposeFact.HeldBy;
import dev.sextant.model.fact.PurposeFact.ReportsTo;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model means for the person in a role.
 *
 * @param heldBy who holds it and since when; empty for a vacancy
 * @param summary what it comes to, in a sentence
 * @param owned KPIs, drivers and metrics that the role answers for
 * @param goals goals and objectives that it answers for
 * @param levers drivers of others that it, or its team, controls
 * @param expectations what is expected of it, by the ladder and by key results
 * @param actions what it is to do
 * @param asks what it asks of others
 * @param asked what others ask of it or its team
 * @param lines the lines from what it owns up to the strategy, by the goal where they meet
 */
public record RolePage(
    Frame frame,
    Optional<Link> team,
    String heldBy,
    Optional<Link> reportsTo,
    List<Link> reports,
    String definition,
    String summary,
    List<Reading> owned,
    List<Link> goals,
    List<Contribution> levers,
    List<LadderView> ladders,
    List<KeyResultView> keyResults,
    List<ScorecardRow.Todo> actions,
    List<AskView> asks,
    List<AskView> asked,
    List<Link> reviews,
    List<Ascent.Group> lines)
    implements Page {

  /** A driver that the role or its team can pull, and what it moves. */
  public record Contribution(Reading driver, List<Lever> moves) {}

  /** The page of a role. */
  public static RolePage of(Book book, Frames frames, Element role) {
    List<Element> owned = owned(book, role).filter(e -> e.kind().isMetricLike()).toList();
    Optional<Element> team = book.team(role);
    List<AskView> all = AskView.all(book);
    List<KeyResultView> results = KeyResultView.ownedBy(book, role);
    List<LadderView> ladders = LadderView.forRole(book, role);
    List<Reading> readings = owned.stream().map(book::reading).toList();
    return new RolePage(
        frames.of(
            Addresses.page(role.id()),
            Book.title(role),
            "What the metrics mean for the person in this role.",
            new Link("Teams and roles", "people.html", "page")),
        team.map(book::link),
        role.fact(HeldBy.class).map(RolePage::held).orElse(""),
        role.fact(ReportsTo.class).map(r -> book.link(role, r.role())),
        book.naming(role, ReportsTo.class).stream().map(book::link).toList(),
        role.fact(Definition.class).map(Definition::text).orElse(""),
        summary(readings),
        readings,
        owned(book, role)
            .filter(e -> e.kind() == ElementKind.GOAL || e.kind() == ElementKind.OBJECTIVE)
            .map(book::link)
            .toList(),
        levers(book, role, team),
        ladders,
        results,
        actions(book, role),
        all.stream().filter(a -> a.by().equals(role)).toList(),
        all.stream()
            .filter(a -> a.of().equals(role) || team.filter(a.of()::equals).isPresent())
            .toList(),
        reviews(book, role),
        Ascent.grouped(
            owned.stream()
                .filter(e -> e.kind() != ElementKind.METRIC)
                .flatMap(e -> Ascent.of(book, e).stream())
                .toList()));
  }

  private static Stream<Element> owned(Book book, Element role) {
    return book.naming(role, dev.sextant.model.fact.CommonFact.Owner.class).stream();
  }

  private static String held(HeldBy held) {
    String since = held.since() == null ? "" : " since " + Dates.period(held.since().toString());
    return held.person() + since;
  }

  private static String summary(List<Reading> owned) {
    List<Reading> kpis = owned.stream().filter(r -> r.metric().kind() == ElementKind.KPI).toList();
    List<String> parts = new ArrayList<>();
    for (String key : List.of("off", "risk", "on")) {
      long count = kpis.stream().filter(k -> k.mark().key().equals(key)).count();
      if (count > 0) {
        String words =
            key.equals("off") ? "off track" : key.equals("risk") ? "at risk" : "on track";
        parts.add(count + " " + words);
      }
    }
    long drivers = owned.stream().filter(r -> r.metric().kind() == ElementKind.DRIVER).count();
    String kpiWords = Words.count(kpis.size(), "KPI");
    String status = parts.isEmpty() ? "" : " (" + Words.list(parts) + ")";
    return "Answers for " + kpiWords + status + " and " + Words.count(drivers, "driver") + ".";
  }

  private static List<Contribution> levers(Book book, Element role, Optional<Element> team) {
    return book.all(ElementKind.DRIVER).stream()
        .filter(d -> book.owner(d).filter(role::equals).isEmpty())
        .filter(d -> controls(book, d, role) || team.filter(t -> controls(book, d, t)).isPresent())
        .map(d -> new Contribution(book.reading(d), Lever.movedBy(book, d)))
        .toList();
  }

  private static boolean controls(Book book, Element driver, Element who) {
    return driver
        .facts(dev.sextant.model.fact.DriverFact.ControlledBy.class)
        .flatMap(c -> book.targets(driver, c.who()).stream())
        .anyMatch(who::equals);
  }

  private static List<ScorecardRow.Todo> actions(Book book, Element role) {
    String name = role.id().qualifiedName();
    return book.report().reviews().stream()
        .flatMap(r -> r.rows().stream())
        .flatMap(r -> r.actions().stream())
        .filter(a -> a.owner().equals(name) && a.done() == null)
        .distinct()
        .map(a -> ScorecardRow.todo(book, a))
        .toList();
  }

  private static List<Link> reviews(Book book, Element role) {
    return book.naming(role, With.class).stream().map(book::link).toList();
  }

  @Override
  public String template() {
    return "role";
  }
}
