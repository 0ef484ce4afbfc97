package dev.sextant.report.values;

import dev.sextant.query.result.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for groups.
 *
 * @param members the largest members
 * @param others the rest together, or null when there is no rest or it cannot be computed
 * @param more how many members the rest has
 * @param failure why there are none at all, or empty
 */
public record Groups(List<Member> members, @Nullable Member others, int more, String failure) {

  /** The member to which rows without one belong. */
  public static final String NONE = ResultTable.NONE;

  public Groups {
    members = List.copyOf(members);
  }

  /** No members, for a reason. */
  public static Groups failed(String reason) {
    return new Groups(List.of(), null, 0, reason);
  }

  /**
   * A member.
   *
   * @param name how it is shown
   * @param values for each metric the values by the first day of their period, or of the range
   */
  public record Member(String name, List<SortedMap<LocalDate, BigDecimal>> values) {

    public Member {
      values =
          values.stream().map(v -> Collections.unmodifiableSortedMap(new TreeMap<>(v))).toList();
    }
  }
}
