package dev.sextant.site.person;

/**
 * Whether a criterion is met, as it is drawn.
 *
 * @param key names the shape and colour
 * @param words the word beside it
 */
public record Verdict(String key, String words) {

  static Verdict of(String words) {
    String key =
        switch (words) {
          case "met" -> "on";
          case "not met" -> "risk";
          case "unreliable data" -> "doubt";
          default -> "nodata";
        };
    return new Verdict(key, words);
  }
}
