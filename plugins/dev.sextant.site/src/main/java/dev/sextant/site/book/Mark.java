package dev.sextant.site.book;

import dev.sextant.report.Standing;
import dev.sextant.report.Status;

/**
 * A status as it is drawn: shape, word and colour.
 *
 * @param key names the shape and colour
 * @param words the word beside it
 */
public record Mark(String key, String words) {

  /** The mark of a status that everybody may know. */
  public static Mark of(Status status) {
    return of(Standing.of(status));
  }

  /** The mark of a standing. */
  public static Mark of(Standing standing) {
    String key =
        switch (standing) {
          case OFF_TRACK -> "off";
          case AT_RISK -> "risk";
          case ON_TRACK -> "on";
          case UNRELIABLE -> "doubt";
          case NO_DATA -> "nodata";
          case NO_TARGET -> "plain";
          case PLANNED -> "planned";
          case CONFIDENTIAL -> "secret";
        };
    return new Mark(key, standing.words());
  }
}
