package dev.sextant.model.resolve;

import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Unit;

/**
 * Gives a measure the unit that is declared for it, where the number stays the same: a ratio that
 * is to be shown as a percentage, a count of rows without a unit that is declared to be of orders.
 */
final class Relabel {

  private Relabel() {}

  static Measure to(Unit unit, Measure measure) {
    if (measure.unit().equals(unit)) {
      return measure;
    }
    return switch (measure) {
      case Measure.Aggregate a -> aggregate(unit, a);
      case Measure.Constant c -> new Measure.Constant(c.value(), unit);
      case Measure.MetricRef r -> new Measure.MetricRef(r.metric(), unit);
      case Measure.Arithmetic a -> new Measure.Arithmetic(a.operator(), a.left(), a.right(), unit);
      case Measure.Function f -> new Measure.Function(f.name(), f.arguments(), unit);
      case Measure.Negated n -> new Measure.Negated(to(unit, n.operand()));
      case Measure.Rate r -> new Measure.Rate(r.operand(), r.per(), unit);
      case Measure.Offset o -> new Measure.Offset(to(unit, o.operand()), o.offset());
      case Measure.Window w -> new Measure.Window(to(unit, w.operand()), w.window());
      case Measure.AllTime a -> new Measure.AllTime(to(unit, a.operand()));
      case Measure.AtStart s -> new Measure.AtStart(to(unit, s.operand()), s.grain());
      case Measure.ToDate t -> new Measure.ToDate(to(unit, t.operand()), t.grain());
      case Measure.Snapshot s ->
          new Measure.Snapshot(
              aggregate(unit, s.operand()), s.latest(), s.time(), s.per(), s.filter());
      case Measure.State s -> new Measure.State(aggregate(unit, s.operand()), s.kind());
      case Measure.TimeTo t ->
          new Measure.TimeTo(
              t.statistic(), t.level(), t.from(), t.to(), t.item(), t.filter(), unit);
      case Measure.Waiting w -> new Measure.Waiting(w.from(), w.to(), w.item(), w.filter(), unit);
      case Measure.Entered e -> new Measure.Entered(e.file(), e.cadence(), unit);
      case Measure.Having h ->
          new Measure.Having(aggregate(unit, h.operand()), h.measured(), h.comparison(), h.bound());
      case Measure.Versioned v -> new Measure.Versioned(v.versions(), unit);
      case Measure.Conversion c ->
          new Measure.Conversion(
              c.rate(), c.base(), c.event(), c.same(), c.within(), c.filter(), unit);
      case Measure.Unresolved u -> u;
    };
  }

  private static Measure.Aggregate aggregate(Unit unit, Measure.Aggregate a) {
    return new Measure.Aggregate(
        a.name(), a.function(), a.source(), a.operand(), a.filter(), a.timeRole(), a.level(), unit);
  }
}
