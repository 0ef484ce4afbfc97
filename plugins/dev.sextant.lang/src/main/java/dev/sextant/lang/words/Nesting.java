package dev.sextant.lang.words;

import dev.sextant.model.element.ElementKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which elements stand within others; all others stand at the top of a file. */
public final class Nesting {

  private static final Map<ElementKind, ElementKind> PARENTS = parents();

  private static final List<String> TILES =
      LineTable.lines(LineTable.ROW).map(LineForm::first).toList();

  private Nesting() {}

  private static Map<ElementKind, ElementKind> parents() {
    Map<ElementKind, ElementKind> parents = new EnumMap<>(ElementKind.class);
    for (ElementKind parent : ElementKind.values()) {
      for (String part : parts(parent)) {
        ElementKind.of(part).ifPresent(kind -> parents.put(kind, parent));
      }
    }
    return parents;
  }

  /** The kind of element within which one of the given kind stands; empty for the top of a file. */
  public static Optional<ElementKind> parent(ElementKind kind) {
    return Optional.ofNullable(PARENTS.get(kind));
  }

  /** The words that open something with braces of its own within an element of a kind. */
  public static List<String> parts(ElementKind kind) {
    return LineTable.lines(kind.keyword())
        .filter(LineForm::opensBody)
        .map(LineForm::first)
        .toList();
  }

  /** The words of the pictures in a row of a dashboard. */
  public static List<String> tiles() {
    return TILES;
  }
}
