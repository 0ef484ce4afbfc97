package dev.sextant.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What career ladders expect of single persons, and what their work shows: a private document that
 * no shared page, snapshot or report holds a part of.
 *
 * @param schema the version of this document's form
 * @param workspace the workspace's name
 * @param asOf the business day
 * @param role the qualified name of the role for which it is written
 * @param title how people call the role
 * @param criteria what is expected of a person, level by level
 */
public record PersonalReport(
    int schema,
    String workspace,
    LocalDate asOf,
    String role,
    String title,
    List<Criterion> criteria) {

  /** The version of the form that this class writes. */
  public static final int SCHEMA = 1;

  /** What is said of fewer persons together would be said of single ones. */
  public static final int SMALLEST_GROUP = 5;

  public PersonalReport {
    criteria = List.copyOf(criteria);
  }

  /**
   * A criterion of a level.
   *
   * @param ladder how people call the ladder
   * @param roles how people call the roles that the ladder is for
   * @param level how people call the level
   * @param metric the qualified name of the metric
   * @param metricTitle how people call it
   * @param unit the unit of all values
   * @param expected in words: {@code at least 88%}
   * @param period the days that count, or null when they are not known
   * @param window the same in words: {@code the last 2 closed quarters}
   * @param reviewer whether the role reviews the ladder, rather than being measured by it
   * @param median the middle of the persons' values; null when there are fewer than {@link
   *     #SMALLEST_GROUP}
   * @param persons each person's own value, by name
   * @param reason why there are no values, or why they are not to be relied on; empty otherwise
   */
  public record Criterion(
      String ladder,
      List<String> roles,
      String level,
      String metric,
      String metricTitle,
      String unit,
      String expected,
      @Nullable Period period,
      String window,
      boolean reviewer,
      @Nullable BigDecimal median,
      List<PersonValue> persons,
      String reason) {

    public Criterion {
      roles = List.copyOf(roles);
      persons = List.copyOf(persons);
    }
  }

  /**
   * What one person's work shows.
   *
   * @param person as the data names the person
   * @param value the value, or null when there is none
   * @param verdict {@code met}, {@code not met}, {@code no data} or {@code unreliable data}
   */
  public record PersonValue(String person, @Nullable BigDecimal value, String verdict) {}
}
