package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pairs of elements in both directions. What is linked from one element keeps the order of its
 * text.
 */
final class Links {

  private final Map<ElementId, Set<ElementId>> forward = new HashMap<>();
  private final Map<ElementId, Set<ElementId>> backward = new HashMap<>();

  /** Links every element to what its facts of a kind mention. */
  static <F extends Fact> Links of(
      Workspace workspace, Class<F> kind, Function<F, ? extends Collection<Path>> paths) {
    Links links = new Links();
    workspace.elements().forEach(e -> links.addAll(workspace, e, kind, paths));
    return links;
  }

  /** A loop, since most facts of most elements are of another kind. */
  private <F extends Fact> void addAll(
      Workspace workspace,
      Element e,
      Class<F> kind,
      Function<F, ? extends Collection<Path>> paths) {
    for (Fact fact : e.facts()) {
      if (kind.isInstance(fact)) {
        for (Path path : paths.apply(kind.cast(fact))) {
          workspace.target(e.id(), path).ifPresent(t -> add(e.id(), t));
        }
      }
    }
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
