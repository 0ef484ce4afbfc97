package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementId;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.ir.Invariants;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question of a test: metrics and dimensions with commas between them, a condition, a range of
 * days; whatever is not asked for is an empty text.
 */
record Ask(
    String metrics, String by, String where, String from, String to, String order, Long limit) {

  static Ask of(String metrics, String by) {
    return new Ask(metrics, by, "", "", "", "", null);
  }

  Ask where(String condition) {
    return new Ask(metrics, by, condition, from, to, order, limit);
  }

  Ask between(String first, String end) {
    return new Ask(metrics, by, where, first, end, order, limit);
  }

  /** Sorted by columns with commas between them, each downwards with {@code desc} behind it. */
  Ask sorted(String columns, Long rows) {
    return new Ask(metrics, by, where, from, to, columns, rows);
  }

  MetricQuery query(Lab lab, LocalDate asOf) {
    List<ElementId> ids = words(metrics).map(lab::id).toList();
    MetricQuery query = MetricQuery.of(ids, asOf).by(words(by).toArray(String[]::new));
    MetricQuery filtered = where.isEmpty() ? query : query.where(Lab.condition(where));
    return filtered
        .between(day(from), day(to))
        .sorted(words(order).map(Ask::order).toList(), limit);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(", ")).filter(w -> !w.isEmpty());
  }

  private static MetricQuery.Order order(String text) {
    return new MetricQuery.Order(text.replace(" desc", ""), text.endsWith(" desc"));
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** The rows must be those of SQL that was written by hand, of which there must be some. */
  void mustEqual(Lab lab, LocalDate asOf, String sql) {
    MetricQuery query = query(lab, asOf);
    assertThat(Invariants.broken(lab.plan(query).root())).isEmpty();
    List<String> expected = lab.check(sql);
    assertThat(expected).as("the check must have rows").isNotEmpty();
    assertThat(lab.rows(query)).as(lab.sql(query)).isEqualTo(expected);
  }

  @Override
  public String toString() {
    return metrics + " by " + by + " where " + where + " " + from + ".." + to + " " + order;
  }
}
