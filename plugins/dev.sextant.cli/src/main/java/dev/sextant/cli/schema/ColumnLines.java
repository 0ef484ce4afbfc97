package dev.sextant.cli.schema;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Written;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.text.Span;
import dev.sextant.run.SuggestedColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Columns as lines of a model. */
public final class ColumnLines {

  private ColumnLines() {}

  /** One line for each column. */
  public static String of(List<SuggestedColumn> columns) {
    return columns.stream()
        .map(c -> "  column " + word(c.name()) + ": " + c.type() + "\n")
        .collect(Collectors.joining());
  }

  /** A source for a file, with its columns; the key is for people to state. */
  public static String source(SourceFact.File file, List<SuggestedColumn> columns) {
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*$", "");
    String plain = name.replaceAll("[^\\p{L}\\p{N}]+", "_");
    String head = plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT);
    String rest = plain.isEmpty() ? "" : plain.substring(1);
    return "source "
        + head
        + rest
        + " {\n  file "
        + text(path)
        + part("separated by", file.separator())
        + part("decimal", file.decimal())
        + part("dates", file.dates())
        + "\n"
        + of(columns)
        + "}\n";
  }

  private static String part(String words, String value) {
    return value.isEmpty() ? "" : " " + words + " " + text(value);
  }

  private static String text(String value) {
    return "\"" + value.replace("\"", "\\\"") + "\"";
  }

  /** The text with lines for columns before the closing brace of the element in a span. */
  public static String insert(String text, Span element, List<SuggestedColumn> columns) {
    int brace = text.lastIndexOf('}', Math.min(element.end(), text.length()) - 1);
    if (brace <= element.start()) {
      String body = " {\n" + of(columns) + "}";
      return text.substring(0, element.end()) + body + text.substring(element.end());
    }
    boolean ownLine = text.substring(text.lastIndexOf('\n', brace) + 1, brace).isBlank();
    int at = ownLine ? text.lastIndexOf('\n', brace) + 1 : brace;
    return text.substring(0, at) + (ownLine ? "" : "\n") + of(columns) + text.substring(at);
  }

  /** A column's name, in backquotes unless it is a plain word. */
  private static String word(String name) {
    return Written.of(new Path(List.of(new Path.Segment(name, 0)), 0));
  }
}
