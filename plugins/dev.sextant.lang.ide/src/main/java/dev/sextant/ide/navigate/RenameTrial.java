package dev.sextant.ide.navigate;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.workspace.Symbol;
import java.util.Comparator;
import java.util.List;

/** A rename that is tried on a copy, to see whether every name still means what it meant. */
final class RenameTrial {

  private final Snapshot before;
  private final Snapshot after;

  RenameTrial(Snapshot before, List<TextEdit> edits) {
    this.before = before;
    Snapshot renamed = before;
    for (String path : edits.stream().map(TextEdit::file).distinct().toList()) {
      String text = before.document(path).map(Document::text).orElse("");
      renamed = renamed.withOpen(path, apply(path, text, edits));
    }
    this.after = renamed;
  }

  private static String apply(String path, String text, List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text);
    edits.stream()
        .filter(e -> e.file().equals(path))
        .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start()).reversed())
        .forEach(e -> result.replace(e.span().start(), e.span().end(), e.text()));
    return result.toString();
  }

  /** Whether the renamed element and another one are named as often as before. */
  boolean keepsApart(ElementId renamed, String newName, ElementId other) {
    String old = renamed.qualifiedName();
    String qualified = old.substring(0, old.length() - renamed.simpleName().length()) + newName;
    ElementId id = new ElementId(renamed.kind(), qualified, renamed.ordinal());
    return count(after, id) == count(before, renamed)
        && count(after, other) == count(before, other);
  }

  private static int count(Snapshot snapshot, ElementId id) {
    return new Navigation(snapshot).references(Symbol.of(id), true).size();
  }
}
