package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The strongly connected parts of a graph, after R. Tarjan (1972), each behind those it leads to.
 * It keeps its own stack: a chain of ten thousand metrics must not overflow that of the thread.
 */
final class Components {

  private final Function<ElementId, Collection<ElementId>> edges;
  private final Collection<ElementId> nodes;
  private final Map<ElementId, Integer> numbers = new HashMap<>();
  private final Map<ElementId, Integer> lowest = new HashMap<>();
  private final Deque<ElementId> open = new ArrayDeque<>();
  private final Map<ElementId, Boolean> isOpen = new HashMap<>();
  private final List<List<ElementId>> found = new ArrayList<>();

  private record Frame(ElementId node, Iterator<ElementId> rest) {}

  private Components(
      Collection<ElementId> nodes, Function<ElementId, Collection<ElementId>> edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * The parts of a graph, what is led to first; the members of each are sorted.
   *
   * @param nodes the nodes, in a collection that answers {@code contains} fast
   * @param edges where a node leads; nodes outside are passed over
   */
  static List<List<ElementId>> of(
      Collection<ElementId> nodes, Function<ElementId, Collection<ElementId>> edges) {
    Components search = new Components(nodes, edges);
    for (ElementId node : nodes.stream().sorted().toList()) {
      if (!search.numbers.containsKey(node)) {
        search.from(node);
      }
    }
    return search.found;
  }

  private void from(ElementId start) {
    Deque<Frame> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Frame frame = path.getFirst();
      if (frame.rest().hasNext()) {
        ElementId next = frame.rest().next();
        if (!nodes.contains(next)) {
          continue;
        }
        if (!numbers.containsKey(next)) {
          path.push(enter(next));
        } else if (isOpen.getOrDefault(next, false)) {
          lower(frame.node(), Objects.requireNonNull(numbers.get(next)));
        }
      } else {
        path.pop();
        leave(frame.node());
        if (!path.isEmpty()) {
          lower(path.getFirst().node(), Objects.requireNonNull(lowest.get(frame.node())));
        }
      }
    }
  }

  private Frame enter(ElementId node) {
    numbers.put(node, numbers.size());
    lowest.put(node, numbers.size() - 1);
    open.push(node);
    isOpen.put(node, true);
    return new Frame(node, edges.apply(node).stream().sorted().iterator());
  }

  private void lower(ElementId node, int number) {
    lowest.merge(node, number, Math::min);
  }

  private void leave(ElementId node) {
    if (!Objects.equals(lowest.get(node), numbers.get(node))) {
      return;
    }
    List<ElementId> members = new ArrayList<>();
    ElementId member;
    do {
      member = open.pop();
      isOpen.put(member, false);
      members.add(member);
    } while (!member.equals(node));
    Collections.sort(members);
    found.add(members);
  }
}
