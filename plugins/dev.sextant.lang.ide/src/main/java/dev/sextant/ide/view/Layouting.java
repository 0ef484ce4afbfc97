package dev.sextant.ide.view;

import dev.sextant.ide.project.Document;
import dev.sextant.lang.MetricsFormatter;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.Optional;

/** Formatting as an edit that leaves alone what is in order. */
public final class Layouting {

  private Layouting() {}

  /** The one edit that formats a text; empty when the text is in order. */
  public static Optional<TextEdit> edit(Document document) {
    String before = document.text();
    String after = MetricsFormatter.format(before);
    if (before.equals(after)) {
      return Optional.empty();
    }
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return Optional.of(
        new TextEdit(
            document.path(),
            new Span(start, before.length() - tail),
            after.substring(start, after.length() - tail)));
  }
}
