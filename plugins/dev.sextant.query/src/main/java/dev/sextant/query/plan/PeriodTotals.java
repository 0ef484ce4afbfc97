package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;

/**
 * Totals that add up, made for each day (or hour, or month) first, so that a row is read once
 * however many frames hold it.
 *
 * @param rows one row for each period and group
 */
record PeriodTotals(Rel.Ref rows, Rel.Aggregate made) {

  /** Whether the totals of periods make the total of a frame. */
  static boolean addUp(List<Rel.Total> totals) {
    return totals.stream().allMatch(t -> AggregateCalls.again(t.call().function()).isPresent());
  }

  /**
   * The totals of each period.
   *
   * @param alias how expressions name the rows
   * @param period the column of the period
   */
  static PeriodTotals of(
      PartRelations relations,
      Grain grain,
      String alias,
      Rel.Item period,
      Rel rows,
      List<Rel.Item> dimensions,
      List<Rel.Total> totals) {
    List<Rel.Item> keys = new ArrayList<>(List.of(period));
    keys.addAll(dimensions);
    Rel.Aggregate made = new Rel.Aggregate(rows, keys, totals);
    String word = grain.word();
    Rel.Ref named =
        relations.name(
            relations.title("_" + word + "s"), List.of("Each " + word + " by itself."), made);
    return new PeriodTotals(new Rel.Ref(named.name(), alias, named.fields()), made);
  }

  /** The period of a row. */
  Expr.Column period() {
    return column(made.keys().getFirst().field());
  }

  List<Expr.Column> dimensions() {
    return made.keys().stream().skip(1).map(Rel.Item::field).map(this::column).toList();
  }

  /** The columns that were totalled. */
  List<Field> values() {
    return made.totals().stream().map(Rel.Total::field).toList();
  }

  /** The totals of several periods. */
  List<Rel.Total> together() {
    return made.totals().stream().map(this::together).toList();
  }

  private Rel.Total together(Rel.Total total) {
    AggregateCall call = total.call();
    AggregateCall.Function again = AggregateCalls.again(call.function()).orElseThrow();
    return new Rel.Total(total.name(), AggregateCall.of(again, column(total.field()), call.type()));
  }

  private Expr.Column column(Field field) {
    return new Expr.Column(rows.alias(), field.name(), field.type());
  }
}
