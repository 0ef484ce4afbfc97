package dev.sextant.site.tree;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.DriverFact.Moves;
import dev.sextant.model.fact.MeasureFact.Measures;
import dev.sextant.model.fact.PurposeFact.ForMission;
import dev.sextant.model.file.Element;
import dev.sextant.report.GoalReport;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.GoalView;
import dev.sextant.site.book.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grows the tree below a mission, goal or KPI: goals, KPIs, the drivers that move them. */
public final class Branches {

  private final Book book;

  private Branches(Book book) {
    this.book = book;
  }

  /** The tree below an element, itself at the root. */
  public static Branch of(Book book, Element root) {
    return new Branches(book).branch(root, List.of());
  }

  private Branch branch(Element element, List<Element> above) {
    List<Element> path = new ArrayList<>(above);
    path.add(element);
    List<Branch> below =
        below(element).stream().filter(e -> !path.contains(e)).map(e -> branch(e, path)).toList();
    return new Branch(book.link(element), mark(element), below);
  }

  private List<Element> below(Element element) {
    return switch (element.kind()) {
      case MISSION -> book.naming(element, ForMission.class);
      case GOAL -> book.naming(element, Measures.class);
      case KPI, DRIVER -> book.naming(element, Moves.class);
      case METRIC ->
          book.computedFrom(element).stream().filter(e -> e.kind().isMetricLike()).toList();
      case ORGANISATION,
          STRATEGY,
          TEAM,
          ROLE,
          STAKEHOLDER,
          OBJECTIVE,
          JOURNEY,
          STAGE,
          SOURCE,
          UNIT,
          RATES,
          CALENDAR,
          QUALITY,
          LADDER,
          LEVEL,
          SKILL,
          REVIEW,
          COMMENT,
          ACTION,
          EVENT,
          NEWSLETTER,
          DASHBOARD ->
          List.of();
    };
  }

  private Optional<Mark> mark(Element element) {
    if (element.kind().isMetricLike()) {
      return Optional.of(book.reading(element).mark());
    }
    Optional<GoalReport> goal = book.goal(element);
    return element.kind() == ElementKind.GOAL && goal.isPresent()
        ? Optional.of(GoalView.of(book, element).mark())
        : Optional.empty();
  }
}
