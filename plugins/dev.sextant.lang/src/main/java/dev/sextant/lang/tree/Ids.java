package dev.sextant.lang.tree;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives elements their identity: package, parents and name, and a number for duplicates. */
final class Ids {

  private final Map<String, Integer> seen = new HashMap<>();
  private String packageName = "";

  void inPackage(String name) {
    packageName = name;
  }

  String packageName() {
    return packageName;
  }

  ElementId id(ElementKind kind, Optional<ElementId> parent, String name) {
    String before = parent.map(ElementId::qualifiedName).orElse(packageName);
    String own = name.isEmpty() ? kind.keyword() + ':' : name;
    String qualified = before.isEmpty() ? own : before + '.' + own;
    int ordinal = seen.merge(kind + " " + qualified, 1, Integer::sum) - 1;
    return new ElementId(kind, qualified, ordinal);
  }
}
