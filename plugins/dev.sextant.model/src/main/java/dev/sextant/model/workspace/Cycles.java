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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

    Stream<Path> paths(Fact fact) {
      return switch (this) {
        case PART_OF -> fact instanceof PurposeFact.PartOf f ? f.mentions() : Stream.empty();
        case SUPPORTS -> fact instanceof CommonFact.Supports f ? f.mentions() : Stream.empty();
        case REPORTS_TO -> fact instanceof PurposeFact.ReportsTo f ? f.mentions() : Stream.empty();
        case AFTER -> fact instanceof PracticeFact.After f ? f.mentions() : Stream.empty();
        case DEPENDS_ON -> fact instanceof MeasureFact.DependsOn f ? f.mentions() : Stream.empty();
        case EQUALS -> fact instanceof SourceFact.Equals f ? unit(f) : Stream.empty();
      };
    }

    private static Stream<Path> unit(SourceFact.Equals fact) {
      String word = fact.quantity().unit();
      return word.isEmpty()
          ? Stream.empty()
          : Stream.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
              .distinct()
              .map(w -> new Path(List.of(new Path.Segment(w, fact.at())), fact.at()));
    }
  }

  /** All cycles, each reported at its first member. */
  List<Problem> find() {
    List<Problem> problems = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      Map<ElementId, Set<ElementId>> edges = new HashMap<>();
      declarations.all().filter(declarations::isFirst).forEach(n -> collect(n, relation, edges));
      Function<ElementId, Collection<ElementId>> next = id -> edges.getOrDefault(id, Set.of());
      for (List<ElementId> component : Components.of(edges.keySet(), next)) {
        ElementId first = component.getFirst();
        if (component.size() > 1 || next.apply(first).contains(first)) {
          problems.add(problem(relation, Cycle.from(first, Set.copyOf(component), next)));
        }
      }
    }
    return problems;
  }

  private void collect(Node node, Relation relation, Map<ElementId, Set<ElementId>> edges) {
    Element element = node.element();
    for (Fact fact : element.facts()) {
      relation
          .paths(fact)
          .forEach(
              path -> {
                if (declarations.lookup(element.id()).find(path) instanceof Match.Found found) {
                  edges.computeIfAbsent(element.id(), i -> new LinkedHashSet<>()).add(found.id());
                }
              });
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
