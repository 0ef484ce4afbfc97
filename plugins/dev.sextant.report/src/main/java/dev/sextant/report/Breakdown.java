package dev.sextant.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metrics by the members of a dimension, as a tile of a dashboard asks for them.
 *
 * @param metrics the qualified names, in the order of the tile
 * @param by the dimension as written: {@code ticket.audience}; the word of a grain, such as {@code
 *     week}, stands for its periods, and there is one group without a name
 * @param over the window as written, such as {@code 12 months}; empty for the last closed period
 * @param courses whether courses over time are asked for, rather than single values
 * @param period the days for which {@link Group#values} stand, or null when there are none
 * @param periods the periods of the courses, oldest first; empty for single values
 * @param groups the members, the largest first; numbers and dates in their own order
 * @param others what the members that are not listed come to together, or null when all are listed
 * @param more how many members are not listed
 * @param reason why there are no groups; empty otherwise
 */
public record Breakdown(
    List<String> metrics,
    String by,
    String over,
    boolean courses,
    @Nullable Period period,
    List<Period> periods,
    List<Group> groups,
    @Nullable Group others,
    int more,
    String reason) {

  public Breakdown {
    metrics = List.copyOf(metrics);
    periods = List.copyOf(periods);
    groups = List.copyOf(groups);
  }

  /**
   * A member of the dimension.
   *
   * @param name the member; {@code (none)} for rows without one
   * @param values one for each metric, null where there is none
   * @param courses for each metric its values in each of the periods; empty without periods
   */
  public record Group(
      String name, List<@Nullable BigDecimal> values, List<List<@Nullable BigDecimal>> courses) {

    public Group {
      values = Collections.unmodifiableList(new ArrayList<>(values));
      courses = Collections.unmodifiableList(new ArrayList<>(courses));
    }
  }
}
