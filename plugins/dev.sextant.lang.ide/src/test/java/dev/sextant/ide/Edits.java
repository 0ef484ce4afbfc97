package dev.sextant.ide;

import dev.sextant.model.check.TextEdit;
import java.util.Comparator;
import java.util.List;

/** Applies edits to a text. */
final class Edits {

  private Edits() {}

  /** The text after those edits that are meant for the file, from the last one to the first. */
  static String apply(String path, String text, List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text);
    edits.stream()
        .filter(e -> e.file().equals(path))
        .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start()).reversed())
        .forEach(e -> result.replace(e.span().start(), e.span().end(), e.text()));
    return result.toString();
  }
}
