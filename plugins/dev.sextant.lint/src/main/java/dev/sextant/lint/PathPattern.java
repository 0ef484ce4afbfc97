package dev.sextant.lint;

import java.util.regex.Pattern;

/** Patterns of paths: {@code *} within a folder, {@code **} over folders. */
final class PathPattern {

  private static final Pattern STARS = Pattern.compile("\\*\\*/?|\\*|[^*]+");

  private PathPattern() {}

  static boolean matches(String pattern, String path) {
    StringBuilder regex = new StringBuilder();
    STARS
        .matcher(pattern)
        .results()
        .forEach(
            r ->
                regex.append(
                    switch (r.group()) {
                      case "**" -> ".*";
                      case "**/" -> "(?:.*/)?";
                      case "*" -> "[^/]*";
                      default -> Pattern.quote(r.group());
                    }));
    return path.matches(regex.toString());
  }
}
