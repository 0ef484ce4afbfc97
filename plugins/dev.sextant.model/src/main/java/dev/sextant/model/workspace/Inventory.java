package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The elements of a snapshot, duplicates left out. Everything that looks at all of them goes
 * through this list, so it is made once.
 *
 * @param all by file and place
 * @param byKind the same for each kind that there is
 */
record Inventory(List<Element> all, Map<ElementKind, List<Element>> byKind) {

  static Inventory of(Declarations declarations) {
    List<Element> all =
        declarations.all().filter(declarations::isFirst).map(Node::element).toList();
    return new Inventory(
        all,
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Element::kind,
                    () -> new EnumMap<>(ElementKind.class),
                    Collectors.toUnmodifiableList())));
  }

  List<Element> of(ElementKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }
}
