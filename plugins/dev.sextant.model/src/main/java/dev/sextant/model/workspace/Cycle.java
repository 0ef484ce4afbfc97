package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shortest way from an element back to itself. */
final class Cycle {

  private Cycle() {}

  /** The way, beginning and ending with the element. */
  static List<ElementId> from(
      ElementId start,
      Collection<ElementId> members,
      Function<ElementId, Collection<ElementId>> edges) {
    Map<ElementId, ElementId> before = new HashMap<>();
    Deque<ElementId> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      ElementId node = queue.remove();
      for (ElementId next : edges.apply(node).stream().sorted().toList()) {
        if (next.equals(start)) {
          return way(start, node, before);
        }
        if (members.contains(next) && before.putIfAbsent(next, node) == null) {
          queue.add(next);
        }
      }
    }
    throw new IllegalArgumentException(start + " is not on a cycle");
  }

  private static List<ElementId> way(
      ElementId start, ElementId last, Map<ElementId, ElementId> before) {
    List<ElementId> way = new ArrayList<>(List.of(start));
    for (ElementId node = last; node != null && !node.equals(start); node = before.get(node)) {
      way.add(1, node);
    }
    way.add(start);
    return way;
  }

  /** Such as {@code `a` → `b` → `a`}. */
  static String text(List<ElementId> way) {
    return way.stream().map(id -> "`" + id.simpleName() + "`").collect(Collectors.joining(" → "));
  }
}
