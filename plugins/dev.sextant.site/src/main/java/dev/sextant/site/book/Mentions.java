package dev.sextant.site.book;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Paths;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who names whom, in both directions, computed once. */
final class Mentions {

  private final Workspace workspace;
  private final Map<ElementId, List<Mention>> of = new HashMap<>();
  private final Map<ElementId, Set<ElementId>> computedFrom = new HashMap<>();

  Mentions(Workspace workspace) {
    this.workspace = workspace;
    workspace.elements().forEach(this::read);
  }

  private void read(Element element) {
    for (Fact fact : element.facts()) {
      fact.mentions()
          .flatMap(p -> workspace.target(element.id(), p).stream())
          .distinct()
          .forEach(id -> add(id, new Mention(element, fact, false)));
      fact.expressions()
          .flatMap(Paths::of)
          .flatMap(p -> longest(element.id(), p).stream())
          .distinct()
          .forEach(
              id -> {
                add(id, new Mention(element, fact, true));
                computedFrom.computeIfAbsent(element.id(), e -> new LinkedHashSet<>()).add(id);
              });
    }
  }

  private void add(ElementId id, Mention mention) {
    of.computeIfAbsent(id, i -> new ArrayList<>()).add(mention);
  }

  /** The element that the longest prefix of a path names; the rest are columns. */
  private Optional<ElementId> longest(ElementId in, Path path) {
    for (int n = path.segments().size(); n > 0; n--) {
      Optional<ElementId> id =
          workspace.target(in, new Path(path.segments().subList(0, n), path.at()));
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  /** Everything that names an element, by file and place. */
  Stream<Mention> of(ElementId id) {
    return of.getOrDefault(id, List.of()).stream();
  }

  /** The metrics and sources that an element's formulas name. */
  Stream<ElementId> computedFrom(ElementId id) {
    return computedFrom.getOrDefault(id, Set.of()).stream();
  }
}
