package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PurposeFact.Realises;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.tree.Branch;
import dev.sextant.site.tree.Branches;
import dev.sextant.site.tree.Layout;
import dev.sextant.site.tree.Picture;
import java.util.List;
import java.util.Optional;

/** Why everything is done: strategies, missions, goals, KPIs and drivers, as pictures and lists. */
public record TreePage(Frame frame, List<Whole> wholes, List<Tree> trees) implements Page {

  /** An organisation with its strategies. */
  public record Whole(String title, String anchor, String definition, List<Strategy> strategies) {}

  /** A strategy and the missions that realise it. */
  public record Strategy(String title, String anchor, String definition, List<Link> missions) {}

  /** A mission with all below it. */
  public record Tree(MissionView mission, String definition, Picture picture, Branch branch) {}

  static TreePage of(Book book, Frames frames) {
    return new TreePage(
        frames.of(
            "tree.html",
            "Mission tree",
            "Why everything is done: from the strategies over missions and goals to KPIs and what moves them."),
        book.all(ElementKind.ORGANISATION).stream().map(o -> whole(book, o)).toList(),
        book.all(ElementKind.MISSION).stream().map(m -> tree(book, m)).toList());
  }

  private static Whole whole(Book book, Element organisation) {
    return new Whole(
        Book.title(organisation),
        Addresses.anchor(organisation.id()),
        definition(organisation),
        organisation
            .children(ElementKind.STRATEGY)
            .map(
                s ->
                    new Strategy(
                        Book.title(s),
                        Addresses.anchor(s.id()),
                        definition(s),
                        book.naming(s, Realises.class).stream().map(book::link).toList()))
            .toList());
  }

  private static Tree tree(Book book, Element mission) {
    Branch branch = Branches.of(book, mission);
    List<Branch> strategies =
        mission
            .facts(Realises.class)
            .flatMap(r -> book.targets(mission, r.strategies()).stream())
            .map(s -> new Branch(book.link(s), Optional.empty(), List.of()))
            .toList();
    return new Tree(
        MissionView.of(book, mission),
        definition(mission),
        Layout.of("The tree of the mission: " + Book.title(mission), strategies, branch),
        branch);
  }

  private static String definition(Element element) {
    return element.fact(Definition.class).map(Definition::text).orElse("");
  }

  @Override
  public String template() {
    return "tree";
  }
}
