package dev.sextant.model.element;

/**
 * The identity of an element, stable under edits elsewhere.
 *
 * @param kind what it is
 * @param qualifiedName package, parents and name joined by dots; elements without a name of their
 *     own get one from what they are about, such as {@code museum.comment:DailyVisits:2026-09}
 * @param ordinal 0, or for a duplicate its number in the order of its file
 */
public record ElementId(ElementKind kind, String qualifiedName, int ordinal)
    implements Comparable<ElementId> {

  /** The name behind the last dot. */
  public String simpleName() {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  @Override
  public int compareTo(ElementId other) {
    int byName = qualifiedName.compareTo(other.qualifiedName);
    if (byName != 0) {
      return byName;
    }
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(ordinal, other.ordinal);
  }

  @Override
  public String toString() {
    return qualifiedName;
  }
}
