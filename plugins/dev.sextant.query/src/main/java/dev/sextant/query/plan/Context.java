package dev.sextant.query.plan;

import dev.sextant.model.resolve.Rows;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Definitions;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.ir.Expr;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one plan share.
 *
 * @param query the question, its grain taken out of the dimensions
 * @param dimensions what rows are grouped by
 * @param derived what is said of the period itself, such as the year of a month
 * @param period the name of the period's column
 * @param shown conditions on the period of the answer
 * @param names names of relations
 * @param ahead relations that several parts use
 */
record Context(
    Definitions definitions,
    MetricQuery query,
    List<By> dimensions,
    List<By> derived,
    String period,
    List<dev.sextant.model.expr.Expr> shown,
    Names names,
    Bounds bounds,
    Ahead ahead) {

  /**
   * A dimension.
   *
   * @param path as asked for
   * @param name its column
   * @param item whether the item of the rows is meant: for a reference the column by which it is
   *     made, whether it leads anywhere or not
   */
  record By(String path, String name, boolean item) {
    /** Whether it is said of the metric's own date: {@code day_of_week}. */
    boolean isOfTime() {
      return Rows.saysOfDate(path);
    }
  }

  Context {
    dimensions = List.copyOf(dimensions);
    derived = List.copyOf(derived);
    shown = List.copyOf(shown);
  }

  /** The rows of an origin. */
  Derived derived(Origin origin) {
    return new Origins(this).derived(origin);
  }

  /** The last day for which there are rows of an origin. */
  Expr lastDay(Origin origin) {
    return new Origins(this).lastDay(origin);
  }

  /** The calendar's own grain by which is asked, if there is one. */
  Optional<CustomGrain> custom() {
    return calendar().filter(c -> grain() == null);
  }

  /** The calendar's own grain among the dimensions; beside another grain it is said of each day. */
  Optional<CustomGrain> calendar() {
    return CustomGrain.of(this);
  }

  Periods periods() {
    return new Periods(definitions.time());
  }

  /** The same by other dimensions, in periods of a grain, beside columns of some names. */
  Context each(Grain grain, List<By> by, Collection<String> columns) {
    return new Context(
        definitions,
        query.each(grain),
        by,
        List.of(),
        new Names(Stream.concat(by.stream().map(By::name), columns.stream())).unique(grain.word()),
        List.of(),
        names,
        bounds,
        ahead);
  }

  @Nullable Grain grain() {
    return query.grain();
  }

  Grain requireGrain() {
    return Objects.requireNonNull(query.grain(), "The query has no periods");
  }

  /** The day after the last one that counts. */
  LocalDate end() {
    LocalDate tomorrow = query.asOf().plusDays(1);
    LocalDate to = query.to();
    return to == null || to.isAfter(tomorrow) ? tomorrow : to;
  }
}
