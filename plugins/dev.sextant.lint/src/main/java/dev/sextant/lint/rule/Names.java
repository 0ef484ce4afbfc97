package dev.sextant.lint.rule;

import dev.sextant.model.file.Element;
import java.util.List;

/** Lists elements in a sentence. */
final class Names {

  private static final int SHOWN = 4;

  private Names() {}

  /** {@code `a`, `b` and `c`}, or {@code `a`, `b`, `c`, `d` and 5 more}. */
  static String list(List<Element> elements) {
    List<String> names = elements.stream().map(e -> "`" + e.name() + "`").toList();
    if (names.size() == 1) {
      return names.getFirst();
    }
    boolean all = names.size() <= SHOWN;
    int shown = all ? names.size() - 1 : SHOWN;
    String last = all ? names.getLast() : (names.size() - SHOWN) + " more";
    return String.join(", ", names.subList(0, shown)) + " and " + last;
  }
}
