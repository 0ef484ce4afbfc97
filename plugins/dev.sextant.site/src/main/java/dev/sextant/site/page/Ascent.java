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
import java.util.List;
import java.util.stream.Stream;

/** The lines from an element up to the strategy: driver, KPI, goal, mission, strategy. */
public final class Ascent {

  /** More lines than these say nothing new to a reader. */
  private static final int MOST_LINES = 12;

  private final Book book;
  private final List<List<Link>> lines = new ArrayList<>();

  private Ascent(Book book) {
    this.book = book;
  }

  /** The lines that start at an element; a single line of itself when nothing is above it. */
  public static List<List<Link>> of(Book book, Element from) {
    Ascent ascent = new Ascent(book);
    ascent.climb(from, List.of());
    return List.copyOf(ascent.lines);
  }

  private void climb(Element at, List<Element> below) {
    List<Element> line = new ArrayList<>(below);
    line.add(at);
    List<Element> above = above(at).filter(e -> !line.contains(e)).distinct().toList();
    if (above.isEmpty() && lines.size() < MOST_LINES) {
      lines.add(line.stream().map(book::link).toList());
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
