package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.CommonFact.Of;
import dev.sextant.model.fact.PurposeFact.HeldBy;
import dev.sextant.model.fact.PurposeFact.Lead;
import dev.sextant.model.fact.PurposeFact.PartOf;
import dev.sextant.model.fact.PurposeFact.Provides;
import dev.sextant.model.fact.PurposeFact.ProvidesElement;
import dev.sextant.model.fact.PurposeFact.Receives;
import dev.sextant.model.fact.PurposeFact.Requires;
import dev.sextant.model.fact.PurposeFact.Side;
import dev.sextant.model.fact.PurposeFact.Wants;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Teams, roles and stakeholders. */
public record PeoplePage(Frame frame, List<Team> teams, List<Stakeholder> stakeholders)
    implements Page {

  /** A team. */
  public record Team(
      String title,
      String anchor,
      String definition,
      Optional<Link> partOf,
      Optional<Link> lead,
      List<Link> missions,
      List<Role> roles) {}

  /** A role and who holds it; empty for a vacancy. */
  public record Role(Link link, String heldBy) {}

  /** Somebody who gives or gets something. */
  public record Stakeholder(
      String title,
      String anchor,
      String side,
      List<Link> provides,
      List<Link> receives,
      List<Link> requires) {}

  static PeoplePage of(Book book, Frames frames) {
    return new PeoplePage(
        frames.of(
            "people.html",
            "Teams and roles",
            "Who is who: teams, the roles that answer for metrics, and stakeholders."),
        book.all(ElementKind.TEAM).stream().map(t -> team(book, t)).toList(),
        book.all(ElementKind.STAKEHOLDER).stream().map(s -> stakeholder(book, s)).toList());
  }

  private static Team team(Book book, Element team) {
    List<Element> members = book.naming(team, Of.class);
    return new Team(
        Book.title(team),
        Addresses.anchor(team.id()),
        team.fact(Definition.class).map(Definition::text).orElse(""),
        team.fact(PartOf.class).map(p -> book.link(team, p.whole())),
        team.fact(Lead.class).map(l -> book.link(team, l.role())),
        members.stream().filter(e -> e.kind() == ElementKind.MISSION).map(book::link).toList(),
        members.stream()
            .filter(e -> e.kind() == ElementKind.ROLE)
            .map(r -> new Role(book.link(r), r.fact(HeldBy.class).map(HeldBy::person).orElse("")))
            .toList());
  }

  private static Stakeholder stakeholder(Book book, Element s) {
    Stream<Link> words = s.facts(Provides.class).map(p -> Link.plain(p.what()));
    Stream<Link> elements = s.facts(ProvidesElement.class).map(p -> book.link(s, p.what()));
    return new Stakeholder(
        Book.title(s),
        Addresses.anchor(s.id()),
        s.fact(Side.class).map(x -> x.external() ? "external" : "internal").orElse(""),
        Stream.concat(words, elements).toList(),
        with(
            s.facts(Receives.class).flatMap(r -> r.what().stream()).map(p -> book.link(s, p)),
            wants(s, false)),
        with(
            s.facts(Requires.class).flatMap(r -> r.metrics().stream()).map(p -> book.link(s, p)),
            wants(s, true)));
  }

  private static List<Link> with(Stream<Link> elements, Stream<Link> words) {
    return Stream.concat(elements, words).toList();
  }

  private static Stream<Link> wants(Element stakeholder, boolean required) {
    return stakeholder
        .facts(Wants.class)
        .filter(w -> w.required() == required)
        .map(w -> Link.plain(w.what()));
  }

  @Override
  public String template() {
    return "people";
  }
}
