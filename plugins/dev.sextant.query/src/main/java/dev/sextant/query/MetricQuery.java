package dev.sextant.query;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Grain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question: these metrics, by these dimensions.
 *
 * @param metrics KPIs, drivers and metrics; at least one
 * @param by dotted paths of dimensions, as a model writes them; the word of a grain counts as
 *     {@code grain}
 * @param grain the length of the periods, or null for one value of the whole range
 * @param condition which rows count, or null for all; resolved in each source by itself
 * @param from the first day, or null from the beginning
 * @param to the day after the last one, or null for up to {@code asOf}
 * @param asOf the last day that has happened: nothing after it counts, except hand-kept plans when
 *     {@code to} asks for them
 */
public record MetricQuery(
    List<ElementId> metrics,
    List<String> by,
    @Nullable Grain grain,
    @Nullable Expr condition,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    LocalDate asOf) {

  public MetricQuery {
    metrics = List.copyOf(metrics);
    by = List.copyOf(by);
  }

  /** All of the metrics up to a day, without dimensions. */
  public static MetricQuery of(List<ElementId> metrics, LocalDate asOf) {
    return new MetricQuery(metrics, List.of(), null, null, null, null, asOf);
  }

  /** The same by other dimensions. */
  public MetricQuery by(String... dimensions) {
    return new MetricQuery(metrics, List.of(dimensions), grain, condition, from, to, asOf);
  }

  /** The same in periods. */
  public MetricQuery each(@Nullable Grain newGrain) {
    return new MetricQuery(metrics, by, newGrain, condition, from, to, asOf);
  }

  /** The same for rows for which a condition holds. */
  public MetricQuery where(@Nullable Expr newCondition) {
    return new MetricQuery(metrics, by, grain, newCondition, from, to, asOf);
  }

  /** The same in a range of days; {@code to} is the day after the last one. */
  public MetricQuery between(@Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
    return new MetricQuery(metrics, by, grain, condition, newFrom, newTo, asOf);
  }
}
