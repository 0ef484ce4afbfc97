package dev.sextant.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  private static ElementId id(int number) {
    return new ElementId(ElementKind.METRIC, "m" + number, 0);
  }

  private static Map<ElementId, Set<ElementId>> random(Random random, int nodes, int edges) {
    Map<ElementId, Set<ElementId>> graph = new HashMap<>();
    for (int i = 0; i < nodes; i++) {
      graph.put(id(i), new TreeSet<>());
    }
    for (int i = 0; i < edges; i++) {
      graph.get(id(random.nextInt(nodes))).add(id(random.nextInt(nodes)));
    }
    return graph;
  }

  private static Set<ElementId> reach(Map<ElementId, Set<ElementId>> graph, ElementId start) {
    Set<ElementId> seen = new HashSet<>();
    java.util.ArrayDeque<ElementId> queue = new java.util.ArrayDeque<>(graph.get(start));
    while (!queue.isEmpty()) {
      ElementId next = queue.remove();
      if (seen.add(next)) {
        queue.addAll(graph.get(next));
      }
    }
    return seen;
  }

  @Test
  void membersReachEachOtherAndComeBehindWhatTheyLeadTo() {
    for (int seed = 0; seed < 60; seed++) {
      Map<ElementId, Set<ElementId>> graph = random(new Random(seed), 14, 18);
      List<List<ElementId>> found = Components.of(graph.keySet(), graph::get);
      assertThat(found.stream().flatMap(List::stream)).hasSize(14).doesNotHaveDuplicates();
      Set<ElementId> done = new HashSet<>();
      for (List<ElementId> component : found) {
        for (ElementId member : component) {
          Set<ElementId> reached = reach(graph, member);
          Set<ElementId> mutual = new TreeSet<>(Set.of(member));
          reached.stream().filter(r -> reach(graph, r).contains(member)).forEach(mutual::add);
          assertThat(component).containsExactlyElementsOf(mutual);
        }
        done.addAll(component);
        component.forEach(m -> assertThat(done).containsAll(graph.get(m)));
      }
    }
  }

  @Test
  void aLongChainDoesNotOverflowTheStack() {
    int length = 100_000;
    Map<ElementId, Set<ElementId>> chain = new HashMap<>();
    for (int i = 0; i < length; i++) {
      chain.put(id(i), i + 1 < length ? Set.of(id(i + 1)) : Set.of());
    }
    assertThat(Components.of(chain.keySet(), chain::get)).hasSize(length);
  }

  @Test
  void aCycleIsShownByItsShortestWay() {
    Map<ElementId, Set<ElementId>> graph =
        Map.of(
            id(1), Set.of(id(2), id(3)),
            id(2), Set.of(id(3)),
            id(3), Set.of(id(1)));
    Function<ElementId, Collection<ElementId>> edges = graph::get;
    List<ElementId> way = Cycle.from(id(1), graph.keySet(), edges);
    assertThat(Cycle.text(way)).isEqualTo("`m1` → `m3` → `m1`");
  }
}
