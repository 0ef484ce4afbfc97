package dev.sextant.query.plan;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Totals that add up, made for each day (or hour …) first, so that a row is read once however many
 * frames hold it.
 *
 * @param days one row for each day and group
 */
record DayTotals(Rel.Ref days, Rel.Aggregate perDay) {

  private static final String DAYS = "days";

  /** The column of the day. */
  private static final String ON = "on_day";

  /** Whether the totals of days make the total of a frame. */
  static boolean addUp(List<Rel.Total> totals) {
    return totals.stream().allMatch(t -> again(t.call()).isPresent());
  }

  /**
   * The totals of each day.
   *
   * @param time by which rows belong to days
   */
  static DayTotals of(
      PartRelations relations,
      FrameUnit unit,
      Rel rows,
      Expr time,
      List<Rel.Item> dimensions,
      List<Rel.Total> totals) {
    List<Rel.Item> keys = new ArrayList<>(List.of(new Rel.Item(ON, unit.start(time))));
    keys.addAll(dimensions);
    Rel.Aggregate perDay = new Rel.Aggregate(rows, keys, totals);
    String word = unit.grain().word();
    Rel.Ref named =
        relations.name(
            relations.title("_" + word + "s"), List.of("Each " + word + " by itself."), perDay);
    return new DayTotals(new Rel.Ref(named.name(), DAYS, named.fields()), perDay);
  }

  /** The day or shorter unit of a row. */
  Expr on() {
    return column(ON, perDay.keys().getFirst().value().type());
  }

  List<Rel.Item> dimensions() {
    return perDay.keys().stream()
        .skip(1)
        .map(k -> new Rel.Item(k.name(), column(k.name(), k.value().type())))
        .toList();
  }

  /** The totals of some days. */
  List<Rel.Total> together() {
    return perDay.totals().stream().map(t -> new Rel.Total(t.name(), together(t))).toList();
  }

  private static AggregateCall together(Rel.Total total) {
    ValueType type = total.call().type();
    return AggregateCall.of(again(total.call()).orElseThrow(), column(total.name(), type), type);
  }

  private static Expr.Column column(String name, ValueType type) {
    return new Expr.Column(DAYS, name, type);
  }

  /** How totals of days become the total of a frame; empty when they cannot. */
  private static Optional<AggregateCall.Function> again(AggregateCall call) {
    return switch (call.function()) {
      case COUNT, SUM -> Optional.of(AggregateCall.Function.SUM);
      case MIN -> Optional.of(AggregateCall.Function.MIN);
      case MAX -> Optional.of(AggregateCall.Function.MAX);
      case COUNT_DISTINCT,
          AVERAGE,
          PERCENTILE,
          DISCRETE_PERCENTILE,
          APPROXIMATE_PERCENTILE,
          STDDEV ->
          Optional.empty();
    };
  }
}
