package dev.sextant.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little Markdown of hovers as the little HTML that Eclipse's hovers show. */
final class Html {

  private static final Pattern MARK =
      Pattern.compile("\\\\(?<literal>.)|\\*\\*|`(?<code>[^`]*)`|(?<special>[<>&])");

  private Html() {}

  static String of(String markdown) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : markdown.split("\n\n", -1)) {
      if (paragraph.startsWith("- ")) {
        html.append("<ul>");
        paragraph
            .lines()
            .forEach(l -> html.append("<li>").append(line(l.substring(2))).append("</li>"));
        html.append("</ul>");
      } else {
        html.append("<p>").append(line(paragraph)).append("</p>");
      }
    }
    return html.toString();
  }

  private static String line(String markdown) {
    boolean[] bold = {false};
    return MARK.matcher(markdown).replaceAll(m -> Matcher.quoteReplacement(mark(m, bold)));
  }

  private static String mark(java.util.regex.MatchResult match, boolean[] bold) {
    if (match.group(1) != null) {
      return escaped(match.group(1));
    }
    if (match.group(2) != null) {
      return "<code>" + escaped(match.group(2)) + "</code>";
    }
    if (match.group(3) != null) {
      return escaped(match.group(3));
    }
    bold[0] = !bold[0];
    return bold[0] ? "<b>" : "</b>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
