package dev.sextant.site.book;

import dev.sextant.report.Status;

/**
 * A status as it is drawn: shape, word and colour.
 *
 * @param key names the shape and colour
 * @param words the word beside it
 */
public record Mark(String key, String words) {

  /** A metric whose values only some may see. */
  public static final Mark CONFIDENTIAL = new Mark("secret", "confidential");

  /** A metric that does not exist yet. */
  public static final Mark PLANNED = new Mark("planned", "planned");

  /** The mark of a status. */
  public static Mark of(Status status) {
    String key =
        switch (status) {
          case OFF_TRACK -> "off";
          case AT_RISK -> "risk";
          case ON_TRACK -> "on";
          case UNRELIABLE -> "doubt";
          case NO_DATA -> "nodata";
          case NO_TARGET -> "plain";
        };
    return new Mark(key, status.words());
  }
}
