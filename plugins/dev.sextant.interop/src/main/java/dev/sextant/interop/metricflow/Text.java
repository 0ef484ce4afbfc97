package dev.sextant.interop.metricflow;

import dev.sextant.lang.MetricsFormatter;
import dev.sextant.model.expr.Written;
import java.util.List;

/** Text of the language as it grows. */
final class Text {

  private static final int LONGEST_TITLE = 60;

  private final StringBuilder text = new StringBuilder();

  /** A line. */
  Text line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** An empty line. */
  Text gap() {
    return line("");
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text, laid out. */
  String formatted() {
    return MetricsFormatter.format(text.toString());
  }

  static String name(String name) {
    return Written.of(Exprs.path(List.of(name)));
  }

  static String path(List<String> names) {
    return Written.of(Exprs.path(names));
  }

  static String names(List<String> names) {
    return String.join(", ", names.stream().map(Text::name).toList());
  }

  static String quoted(String text) {
    return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** A label, or a short description, behind a name; with a blank before it. */
  static String title(String name, String label, String description) {
    String title = label.isEmpty() && isShort(description) ? description : label;
    return title.isEmpty() || title.equals(name) ? "" : " " + quoted(title);
  }

  private static boolean isShort(String description) {
    return oneLine(description).length() <= LONGEST_TITLE;
  }

  /** The description when it is more than the title. */
  static String definition(String name, String label, String description) {
    boolean shown = (label.isEmpty() && isShort(description)) || description.equals(label);
    return description.isBlank() || shown || description.equals(name)
        ? ""
        : "definition " + quoted(description);
  }
}
