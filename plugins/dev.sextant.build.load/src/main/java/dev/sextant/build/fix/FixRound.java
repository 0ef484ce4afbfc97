package dev.sextant.build.fix;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Fixes that can be applied at once, because none touches what another one changes.
 *
 * @param applied the fixes, by the place of what they mend
 */
record FixRound(List<Applied> applied) {

  FixRound {
    applied = List.copyOf(applied);
  }

  /**
   * The first safe fix of each problem, unless an earlier one is in its way.
   *
   * @param editable which files may be changed; a fix is applied whole or not at all
   */
  static FixRound of(List<Problem> problems, Predicate<String> editable) {
    List<Applied> chosen = new ArrayList<>();
    List<TextEdit> taken = new ArrayList<>();
    for (Problem problem : problems) {
      Optional<Fix> safe =
          problem.fixes().stream()
              .filter(Fix::safe)
              .filter(f -> f.edits().stream().map(TextEdit::file).allMatch(editable))
              .findFirst();
      if (safe.isPresent() && areFree(safe.get().edits(), taken)) {
        chosen.add(new Applied(problem, safe.get()));
        taken.addAll(safe.get().edits());
      }
    }
    return new FixRound(chosen);
  }

  private static boolean areFree(List<TextEdit> edits, List<TextEdit> taken) {
    List<TextEdit> others = new ArrayList<>(taken);
    for (TextEdit edit : edits) {
      if (others.stream().anyMatch(o -> collide(o, edit))) {
        return false;
      }
      others.add(edit);
    }
    return !edits.isEmpty();
  }

  /** Two ranges may lie side by side; of two insertions at one place nobody knows the order. */
  private static boolean collide(TextEdit a, TextEdit b) {
    boolean apart =
        a.span().end() < b.span().start()
            || b.span().end() < a.span().start()
            || (a.span().length() > 0
                && b.span().length() > 0
                && (a.span().end() == b.span().start() || b.span().end() == a.span().start()));
    return a.file().equals(b.file()) && !apart;
  }

  /** The files that it changes, with their text afterwards. */
  SortedMap<String, String> texts(Map<String, String> before) {
    SortedMap<String, List<TextEdit>> edits = new TreeMap<>();
    for (Applied one : applied) {
      for (TextEdit edit : one.fix().edits()) {
        edits.computeIfAbsent(edit.file(), f -> new ArrayList<>()).add(edit);
      }
    }
    SortedMap<String, String> texts = new TreeMap<>();
    edits.forEach((f, of) -> texts.put(f, EditedText.of(before.getOrDefault(f, ""), of)));
    return texts;
  }
}
