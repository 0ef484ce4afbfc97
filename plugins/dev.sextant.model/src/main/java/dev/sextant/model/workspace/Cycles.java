package dev.sextant.model.workspace;

import dev.sextant.model.check.Problem;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Teams that are part of themselves, goals that support themselves, levels that follow themselves.
 */
final class Cycles {

  private final Declarations declarations;

  Cycles(Declarations declarations) {
    this.declarations = declarations;
  }

  /** What may not lead back to where it began, and how a message says it. */
  private enum Relation {
    PART_OF("is part of itself"),
    SUPPORTS("supports itself"),
    REPORTS_TO("reports to itself"),
    AFTER("comes after itself"),
    DEPENDS_ON("depends on itself"),
    EQUALS("is defined by itself");

    private final String words;

    Relation(String words) {
      this.words = words;
    }
  }

  /** All cycles, each reported at its first member. */
  List<Problem> find() {
    Map<Relation, Map<ElementId, Set<ElementId>>> edges = new EnumMap<>(Relation.class);
    declarations.all().filter(declarations::isFirst).forEach(n -> collect(n.element(), edges));
    List<Problem> problems = new ArrayList<>();
    edges.forEach((relation, graph) -> find(relation, graph, problems));
    return problems;
  }

  private void find(
      Relation relation, Map<ElementId, Set<ElementId>> edges, List<Problem> problems) {
    Function<ElementId, Collection<ElementId>> next = id -> edges.getOrDefault(id, Set.of());
    for (List<ElementId> component : Components.of(edges.keySet(), next)) {
      ElementId first = component.getFirst();
      if (component.size() > 1 || next.apply(first).contains(first)) {
        problems.add(problem(relation, Cycle.from(first, Set.copyOf(component), next)));
      }
    }
  }

  private void collect(Element element, Map<Relation, Map<ElementId, Set<ElementId>>> edges) {
    for (Fact fact : element.facts()) {
      Relation relation = relation(fact);
      if (relation != null) {
        paths(fact).forEach(p -> link(element.id(), p, relation, edges));
      }
    }
  }

  private static @Nullable Relation relation(Fact fact) {
    if (fact instanceof PurposeFact.PartOf) {
      return Relation.PART_OF;
    }
    if (fact instanceof CommonFact.Supports) {
      return Relation.SUPPORTS;
    }
    if (fact instanceof PurposeFact.ReportsTo) {
      return Relation.REPORTS_TO;
    }
    if (fact instanceof PracticeFact.After) {
      return Relation.AFTER;
    }
    if (fact instanceof MeasureFact.DependsOn) {
      return Relation.DEPENDS_ON;
    }
    return fact instanceof SourceFact.Equals ? Relation.EQUALS : null;
  }

  private static Stream<Path> paths(Fact fact) {
    return fact instanceof SourceFact.Equals equals ? unit(equals) : fact.mentions();
  }

  private static Stream<Path> unit(SourceFact.Equals fact) {
    String word = fact.quantity().unit();
    return word.isEmpty()
        ? Stream.empty()
        : Stream.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
            .distinct()
            .map(w -> new Path(List.of(new Path.Segment(w, fact.at())), fact.at()));
  }

  private void link(
      ElementId from,
      Path path,
      Relation relation,
      Map<Relation, Map<ElementId, Set<ElementId>>> edges) {
    if (declarations.lookup(from).find(path) instanceof Match.Found found) {
      edges
          .computeIfAbsent(relation, r -> new HashMap<>())
          .computeIfAbsent(from, i -> new LinkedHashSet<>())
          .add(found.id());
    }
  }

  private Problem problem(Relation relation, List<ElementId> way) {
    ElementId first = way.getFirst();
    Node node = declarations.require(first);
    return new Problem(
        StructuralRule.CYCLE.id(),
        StructuralRule.CYCLE.severity(),
        first.qualifiedName(),
        node.declared().file(),
        declarations.location(node, node.element().nameAt()).span(),
        "`" + first.simpleName() + "` " + relation.words + ": " + Cycle.text(way),
        "",
        List.of());
  }
}
