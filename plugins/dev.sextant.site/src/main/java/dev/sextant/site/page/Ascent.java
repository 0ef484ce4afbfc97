package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact.Supports;
import dev.sextant.model.fact.DriverFact.Moves;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact.Measures;
import dev.sextant.model.fact.PurposeFact.ForMission;
import dev.sextant.model.fact.PurposeFact.Realises;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lines from an element up to the strategy: driver, KPI, goal, mission, strategy. */
public final class Ascent {

  /** More lines than these say nothing new to a reader. */
  private static final int MOST_LINES = 12;

  private final Book book;
  private final Map<List<Element>, List<Element>> lines = new LinkedHashMap<>();

  private Ascent(Book book) {
    this.book = book;
  }

  /**
   * One line.
   *
   * @param steps from below to above
   * @param ends what the last step leads to; several strategies may be realised by one mission
   */
  public record Line(List<Link> steps, List<Link> ends) {}

  /**
   * Lines that meet at a goal.
   *
   * @param below what leads to it, each from below to above
   * @param up the way on from there; its steps are empty where no goal is
   */
  public record Group(List<List<Link>> below, Line up) {}

  /** Lines with what they share from their goal on said once. */
  static List<Group> grouped(List<Line> lines) {
    Map<Line, List<List<Link>>> below = new LinkedHashMap<>();
    for (Line line : lines) {
      int goal = goal(line.steps());
      Line up = new Line(line.steps().subList(goal, line.steps().size()), line.ends());
      below.computeIfAbsent(up, u -> new ArrayList<>()).add(line.steps().subList(0, goal));
    }
    return below.entrySet().stream().map(e -> new Group(e.getValue(), e.getKey())).toList();
  }

  /** Where the goal stands among steps; behind them when there is none. */
  private static int goal(List<Link> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).kind().equals("goal")) {
        return i;
      }
    }
    return steps.size();
  }

  /** The lines that start at an element; none when nothing is above it. */
  public static List<Line> of(Book book, Element from) {
    Ascent ascent = new Ascent(book);
    ascent.climb(from, List.of());
    return ascent.lines.entrySet().stream()
        .map(e -> new Line(links(book, e.getKey()), links(book, e.getValue())))
        .toList();
  }

  private static List<Link> links(Book book, List<Element> elements) {
    return elements.stream().map(book::link).toList();
  }

  private void climb(Element at, List<Element> below) {
    List<Element> line = new ArrayList<>(below);
    line.add(at);
    List<Element> above = above(at).filter(e -> !line.contains(e)).distinct().toList();
    if (above.isEmpty() && !below.isEmpty() && lines.size() < MOST_LINES) {
      lines.computeIfAbsent(List.copyOf(below), b -> new ArrayList<>()).add(at);
    }
    above.forEach(e -> climb(e, line));
  }

  private Stream<Element> above(Element element) {
    Stream<Element> stated =
        element.facts().stream().flatMap(f -> book.targets(element, up(f)).stream());
    Stream<Element> whole =
        element.kind() == ElementKind.METRIC
            ? book.computedWith(element).stream().filter(e -> e.kind() == ElementKind.KPI)
            : Stream.empty();
    return Stream.concat(stated, whole);
  }

  /** What a fact places above its element. */
  private static List<Path> up(Fact fact) {
    if (fact instanceof Moves moves) {
      return List.of(moves.metric());
    }
    if (fact instanceof Measures measures) {
      return measures.goals();
    }
    if (fact instanceof ForMission mission) {
      return List.of(mission.mission());
    }
    if (fact instanceof Supports supports) {
      return supports.goals();
    }
    return fact instanceof Realises realises ? realises.strategies() : List.of();
  }
}
