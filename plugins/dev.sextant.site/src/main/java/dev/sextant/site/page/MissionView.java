package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PurposeFact.ForMission;
import dev.sextant.model.fact.PurposeFact.Realises;
import dev.sextant.model.fact.PurposeFact.Serves;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.GoalView;
import dev.sextant.site.book.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mission with its goals side by side.
 *
 * @param team whose mission it is
 * @param serves the customers for whom it drives value
 * @param realises the strategies
 * @param sides quantity, quality and efficiency in this order, then goals without a side
 * @param uncovered sides without a goal
 */
public record MissionView(
    Link link,
    String anchor,
    Optional<Link> team,
    List<Link> serves,
    List<Link> realises,
    List<Side> sides,
    List<String> uncovered) {

  private static final List<String> SIDES = List.of("quantity", "quality", "efficiency");

  /** The goals of one side; {@code word} is empty for those that the model gives none. */
  public record Side(String word, List<GoalView> goals) {}

  /** A mission of the model. */
  public static MissionView of(Book book, Element mission) {
    List<GoalView> goals =
        book.naming(mission, ForMission.class).stream()
            .filter(e -> e.kind() == ElementKind.GOAL)
            .map(g -> GoalView.of(book, g))
            .toList();
    return new MissionView(
        book.link(mission),
        dev.sextant.site.book.Addresses.anchor(mission.id()),
        book.team(mission).map(book::link),
        links(book, mission, mission.facts(Serves.class).flatMap(s -> s.stakeholders().stream())),
        links(book, mission, mission.facts(Realises.class).flatMap(r -> r.strategies().stream())),
        sides(goals),
        SIDES.stream().filter(s -> goals.stream().noneMatch(g -> g.side().equals(s))).toList());
  }

  private static List<Side> sides(List<GoalView> goals) {
    Side others = new Side("", goals.stream().filter(g -> !SIDES.contains(g.side())).toList());
    return Stream.concat(
            SIDES.stream()
                .map(s -> new Side(s, goals.stream().filter(g -> g.side().equals(s)).toList())),
            Stream.of(others).filter(o -> !o.goals().isEmpty()))
        .toList();
  }

  private static List<Link> links(
      Book book, Element in, Stream<dev.sextant.model.element.Path> paths) {
    return paths.map(p -> book.link(in, p)).toList();
  }
}
