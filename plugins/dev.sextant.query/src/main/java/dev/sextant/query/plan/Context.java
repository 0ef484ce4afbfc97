package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.query.Definitions;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.ir.Expr;
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
 * @param ahead relations that several parts use
 */
record Context(
    Definitions definitions,
    MetricQuery query,
    List<By> dimensions,
    String period,
    Names names,
    Bounds bounds,
    Ahead ahead) {

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

  /** The rows of an origin. */
  Derived derived(Origin origin) {
    return new Origins(this).derived(origin);
  }

  /** The last day for which there are rows of an origin. */
  Expr lastDay(Origin origin) {
    return bounds.lastDay(derived(origin).info());
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
