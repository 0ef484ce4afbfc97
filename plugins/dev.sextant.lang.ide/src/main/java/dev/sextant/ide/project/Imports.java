package dev.sextant.ide.project;

import dev.sextant.ide.text.Line;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Where and how to add an import. */
public final class Imports {

  private Imports() {}

  /** The edit that makes an element of another package known by its own name. */
  public static TextEdit adding(Document document, String qualifiedName) {
    String name = Names.quoted(Arrays.asList(qualifiedName.split("\\.", -1)));
    Optional<Line> before = last(document, "import").or(() -> last(document, "package"));
    int at = before.map(line -> lineEnd(document.text(), line.end())).orElse(0);
    String text = before.isPresent() ? "\nimport " + name : "import " + name + "\n";
    return new TextEdit(document.path(), new Span(at, at), text);
  }

  private static Optional<Line> last(Document document, String keyword) {
    return document.structure().lines().stream()
        .filter(line -> line.block() == null && line.keyword().equals(keyword))
        .max(Comparator.comparingInt(Line::end));
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
