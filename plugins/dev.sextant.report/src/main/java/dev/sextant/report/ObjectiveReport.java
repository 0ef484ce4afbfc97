package dev.sextant.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an objective has come.
 *
 * @param name the qualified name
 * @param period as written: {@code 2026-Q4}
 * @param keyResults its key results in the order of the model
 */
public record ObjectiveReport(String name, String period, List<KeyResult> keyResults) {

  public ObjectiveReport {
    keyResults = List.copyOf(keyResults);
  }

  /**
   * A key result.
   *
   * @param title the metric's title or the milestone's words
   * @param metric the qualified name of the metric, empty for a milestone
   * @param unit the unit of the values, empty for a milestone
   * @param from the start value, or null for a milestone
   * @param to the end value, or null for a milestone
   * @param now the latest closed value, or null
   * @param progress the share of the way, 0 at the start and 1 at the end, not cut off; null when
   *     it is not known
   * @param due the day by which it is to be reached, ISO 8601
   * @param owner the role that answers for it, or empty
   * @param done whether a milestone is reached, or the end value is
   */
  public record KeyResult(
      String title,
      String metric,
      String unit,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to,
      @Nullable BigDecimal now,
      @Nullable BigDecimal progress,
      String due,
      String owner,
      boolean done) {}
}
