package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.query.Definitions;
import dev.sextant.query.MetricQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one plan share.
 *
 * @param query the question, its grain taken out of the dimensions
 * @param dimensions what the answer is grouped by
 * @param period the name of the period's column
 * @param names names of relations
 */
record Context(
    Definitions definitions,
    MetricQuery query,
    List<By> dimensions,
    String period,
    Names names,
    Bounds bounds) {

  /**
   * A dimension.
   *
   * @param path as asked for
   * @param name its column
   */
  record By(String path, String name) {}

  Context {
    dimensions = List.copyOf(dimensions);
  }

  Periods periods() {
    return new Periods(definitions.time());
  }

  @Nullable Grain grain() {
    return query.grain();
  }

  /** The day after the last one that counts. */
  LocalDate end() {
    LocalDate tomorrow = query.asOf().plusDays(1);
    LocalDate to = query.to();
    return to == null || to.isAfter(tomorrow) ? tomorrow : to;
  }
}
