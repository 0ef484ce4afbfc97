package dev.sextant.site.page;

import dev.sextant.site.book.Shown;
import java.util.List;

/**
 * A metric split by a dimension, with bars as long as their values.
 *
 * @param by the dimension
 * @param period what the values are of, in words
 * @param reason why there is nothing to show, else empty
 */
public record SplitView(String by, String period, List<Group> groups, String reason) {

  public SplitView {
    groups = List.copyOf(groups);
  }

  /**
   * A group.
   *
   * @param percent the bar's length from 0 to 100
   */
  public record Group(String label, Shown value, int percent) {}
}
