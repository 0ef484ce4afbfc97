package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.share.Layered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which elements mention a name, whether it means something or not: when a name begins or ceases to
 * mean something, these are the elements for which something changes.
 */
final class Mentions {

  static final Mentions NONE = new Mentions(Layered.empty());

  private final Layered<String, List<ElementId>> byName;

  private Mentions(Layered<String, List<ElementId>> byName) {
    this.byName = byName;
  }

  /** The elements in which a name is written, as a whole path or as a part of one. */
  List<ElementId> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The index after some elements were replaced by others. */
  Mentions with(List<Node> gone, List<Node> come) {
    java.util.Map<String, Set<ElementId>> minus = new java.util.HashMap<>();
    java.util.Map<String, Set<ElementId>> plus = new java.util.HashMap<>();
    gone.forEach(n -> collect(n, minus));
    come.forEach(n -> collect(n, plus));
    Set<String> names = new LinkedHashSet<>(minus.keySet());
    names.addAll(plus.keySet());
    Layered.Editor<String, List<ElementId>> edit = byName.edit();
    for (String name : names) {
      Set<ElementId> less = minus.getOrDefault(name, Set.of());
      Set<ElementId> more = plus.getOrDefault(name, Set.of());
      if (!less.equals(more)) {
        replace(edit, name, less, more);
      }
    }
    return new Mentions(edit.build());
  }

  private static void replace(
      Layered.Editor<String, List<ElementId>> edit,
      String name,
      Set<ElementId> less,
      Set<ElementId> more) {
    List<ElementId> old = edit.get(name);
    List<ElementId> now = new ArrayList<>(old == null ? List.of() : old);
    Set<ElementId> dropped = new HashSet<>(less);
    dropped.addAll(more);
    now.removeIf(dropped::contains);
    now.addAll(more);
    if (now.isEmpty()) {
      edit.remove(name);
    } else {
      edit.put(name, List.copyOf(now));
    }
  }

  private static void collect(Node node, java.util.Map<String, Set<ElementId>> into) {
    MentionedNames.of(node.element())
        .forEach(
            name ->
                into.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(node.element().id()));
  }
}
