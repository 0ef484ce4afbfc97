package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pairs of elements in both directions. What is linked from one element keeps the order of its
 * text.
 */
final class Links {

  private final Map<ElementId, Set<ElementId>> forward = new TreeMap<>();
  private final Map<ElementId, Set<ElementId>> backward = new TreeMap<>();

  /** Links every element to what its facts of a kind mention. */
  static <F extends Fact> Links of(
      Workspace workspace, Class<F> kind, Function<F, ? extends Collection<Path>> paths) {
    Links links = new Links();
    workspace
        .elements()
        .forEach(
            e ->
                e.facts(kind)
                    .flatMap(f -> paths.apply(f).stream())
                    .forEach(p -> workspace.target(e.id(), p).ifPresent(t -> links.add(e, t))));
    return links;
  }

  private void add(Element from, ElementId to) {
    add(from.id(), to);
  }

  void add(ElementId from, ElementId to) {
    forward.computeIfAbsent(from, k -> new LinkedHashSet<>()).add(to);
    backward.computeIfAbsent(to, k -> new LinkedHashSet<>()).add(from);
  }

  List<ElementId> from(ElementId id) {
    return List.copyOf(forward.getOrDefault(id, Set.of()));
  }

  List<ElementId> to(ElementId id) {
    return List.copyOf(backward.getOrDefault(id, Set.of()));
  }

  Stream<ElementId> first(ElementId id) {
    return from(id).stream().limit(1);
  }
}
