package dev.sextant.query;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Grain;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question: these metrics, by these dimensions.
 *
 * @param metrics KPIs, drivers and metrics; none to ask for the values of the dimensions
 * @param by dotted paths of dimensions, as a model writes them; the word of a grain counts as
 *     {@code grain}
 * @param grain the length of the periods, or null for one value of the whole range
 * @param condition which rows count, or null for all; resolved in each source by itself
 * @param from the first day, or null from the beginning
 * @param to the day after the last one, or null for up to {@code asOf}
 * @param since the moment on the first day before which nothing counts, or null for all of the day
 * @param until the moment on the last day from which on nothing counts, or null for all of the day
 * @param asOf the last day that has happened: nothing after it counts, except hand-kept plans when
 *     {@code to} asks for them
 * @param order by which columns the rows are sorted before all others, the first one first
 * @param limit how many rows at most, or null for all
 * @param allRows whether a question without metrics lists each combination as often as it occurs
 */
public record MetricQuery(
    List<ElementId> metrics,
    List<String> by,
    @Nullable Grain grain,
    @Nullable Expr condition,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDateTime since,
    @Nullable LocalDateTime until,
    LocalDate asOf,
    List<Order> order,
    @Nullable Long limit,
    boolean allRows) {

  /**
   * A column by which rows are sorted.
   *
   * @param column a metric, a dimension or grain as it is asked for
   */
  public record Order(String column, boolean descending) {}

  public MetricQuery {
    metrics = List.copyOf(metrics);
    by = List.copyOf(by);
    order = List.copyOf(order);
  }

  /** All rows in the order of periods and dimensions. */
  public MetricQuery(
      List<ElementId> metrics,
      List<String> by,
      @Nullable Grain grain,
      @Nullable Expr condition,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate asOf) {
    this(metrics, by, grain, condition, from, to, null, null, asOf, List.of(), null, false);
  }

  /** All of the metrics up to a day, without dimensions. */
  public static MetricQuery of(List<ElementId> metrics, LocalDate asOf) {
    return new MetricQuery(metrics, List.of(), null, null, null, null, asOf);
  }

  /** The same by other dimensions. */
  public MetricQuery by(String... dimensions) {
    return new MetricQuery(
        metrics,
        List.of(dimensions),
        grain,
        condition,
        from,
        to,
        since,
        until,
        asOf,
        order,
        limit,
        allRows);
  }

  /** The same in periods. */
  public MetricQuery each(@Nullable Grain newGrain) {
    return new MetricQuery(
        metrics, by, newGrain, condition, from, to, since, until, asOf, order, limit, allRows);
  }

  /** The same for rows for which a condition holds. */
  public MetricQuery where(@Nullable Expr newCondition) {
    return new MetricQuery(
        metrics, by, grain, newCondition, from, to, since, until, asOf, order, limit, allRows);
  }

  /** The same in a range of days; {@code to} is the day after the last one. */
  public MetricQuery between(@Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
    return new MetricQuery(
        metrics, by, grain, condition, newFrom, newTo, null, null, asOf, order, limit, allRows);
  }

  /** The same from one moment on and before another one; null for no bound. */
  public MetricQuery within(@Nullable LocalDateTime first, @Nullable LocalDateTime end) {
    LocalDate newFrom = first == null ? null : first.toLocalDate();
    boolean whole = end == null || isMidnight(end);
    LocalDate newTo =
        end == null ? null : whole ? end.toLocalDate() : end.toLocalDate().plusDays(1);
    return new MetricQuery(
        metrics,
        by,
        grain,
        condition,
        newFrom,
        newTo,
        first == null || isMidnight(first) ? null : first,
        whole ? null : end,
        asOf,
        order,
        limit,
        allRows);
  }

  private static boolean isMidnight(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** The same with rows in another order, and no more than so many, or all for null. */
  public MetricQuery sorted(List<Order> newOrder, @Nullable Long newLimit) {
    return new MetricQuery(
        metrics, by, grain, condition, from, to, since, until, asOf, newOrder, newLimit, allRows);
  }

  /** The same with each combination of dimensions as often as it occurs. */
  public MetricQuery ofAllRows(boolean all) {
    return new MetricQuery(
        metrics, by, grain, condition, from, to, since, until, asOf, order, limit, all);
  }
}
