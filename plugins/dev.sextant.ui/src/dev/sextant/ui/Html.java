package dev.sextant.ui;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The little Markdown of hovers as the little HTML that Eclipse's hovers show. */
final class Html {

  private static final Pattern MARK =
      Pattern.compile(
          "\\\\(?<literal>.)|\\*\\*(?<bold>.+?)\\*\\*|`(?<code>[^`]*)`|(?<special>[<>&])");

  private Html() {}

  static String of(String markdown) {
    return Stream.of(markdown.split("\n\n", -1)).map(Html::block).collect(Collectors.joining());
  }

  private static String block(String paragraph) {
    if (!paragraph.startsWith("- ")) {
      return element("p", line(paragraph));
    }
    return element(
        "ul",
        paragraph
            .lines()
            .map(l -> element("li", line(l.substring(2))))
            .collect(Collectors.joining()));
  }

  private static String line(String markdown) {
    return MARK.matcher(markdown).replaceAll(m -> Matcher.quoteReplacement(mark(m)));
  }

  private static String mark(MatchResult match) {
    if (match.group(2) != null) {
      return element("b", line(match.group(2)));
    }
    if (match.group(3) != null) {
      return element("code", escaped(match.group(3)));
    }
    return escaped(match.group(1) != null ? match.group(1) : match.group(4));
  }

  /** The only place that makes a tag; the content is HTML already. */
  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
