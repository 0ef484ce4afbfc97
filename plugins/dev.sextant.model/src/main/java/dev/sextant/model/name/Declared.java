package dev.sextant.model.name;

import dev.sextant.model.element.ElementId;
import java.util.Comparator;

/**
 * An entry of the symbol table.
 *
 * @param id which element bears the name
 * @param packageName the package of its file
 * @param file the file that declares it
 * @param order its place among all elements of the file
 * @param nested whether it stands inside another element
 */
public record Declared(ElementId id, String packageName, String file, int order, boolean nested)
    implements Comparable<Declared> {

  private static final Comparator<Declared> BY_PLACE =
      Comparator.comparing(Declared::file).thenComparingInt(Declared::order);

  /** By file and place: of several elements with one name, the first one bears it. */
  @Override
  public int compareTo(Declared other) {
    return BY_PLACE.compare(this, other);
  }
}
