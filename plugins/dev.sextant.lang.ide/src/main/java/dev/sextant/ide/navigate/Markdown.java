package dev.sextant.ide.navigate;

import java.util.ArrayList;
import java.util.List;

/**
 * A short text in Markdown; what comes from a model is escaped, since models come from strangers.
 */
final class Markdown {

  private static final String SPECIAL = "\\`*_{}[]<>()#+-!|~&";

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> items = new ArrayList<>();

  /** Plain words. */
  static String text(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' || c == '\r') {
        escaped.append(' ');
      } else {
        escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }

  /** Words in bold. */
  static String bold(String words) {
    return "**" + text(words) + "**";
  }

  /** Words as they stand in a model. */
  static String code(String words) {
    String fence = words.contains("`") ? "``" : "`";
    String space = words.contains("`") ? " " : "";
    return fence + space + words.replace('\n', ' ').replace('\r', ' ') + space + fence;
  }

  Markdown paragraph(String markdown) {
    if (!markdown.isEmpty()) {
      flush();
      paragraphs.add(markdown);
    }
    return this;
  }

  Markdown item(String name, String markdown) {
    if (!markdown.isEmpty()) {
      items.add("- " + name + ": " + markdown);
    }
    return this;
  }

  private void flush() {
    if (!items.isEmpty()) {
      paragraphs.add(String.join("\n", items));
      items.clear();
    }
  }

  String build() {
    flush();
    return String.join("\n\n", paragraphs);
  }
}
