package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.StateKind;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.Definitions;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of one event and another one as values of rows: conversions, times and waits. */
record EventLeaves(Definitions definitions) {

  /**
   * Conversions and what they are compared with.
   *
   * @param sum how many conversions the events are credited with
   * @param events how many events there are
   */
  record Credited(Leaf.OfSource sum, Leaf.OfSource events) {}

  /** Conversions are added up over the events to which they are credited. */
  Credited credited(Measure.Conversion c, Timing timing, boolean filled) {
    Measure.Aggregate events = count(c.base(), c.filter(), c.unit());
    Scalar.Column credited =
        new Scalar.Column(
            c.base(),
            List.of(),
            Origins.conversions(definitions.source(c.base())),
            Type.number(Unit.ONE));
    Measure.Aggregate conversions =
        new Measure.Aggregate(
            "",
            AggregateFunction.SUM,
            c.base(),
            credited,
            c.filter(),
            events.timeRole(),
            BigDecimal.ZERO,
            c.unit());
    boolean ranged = !timing.isFramed() && timing.offsets().isEmpty();
    Origin origin =
        new Origin.Credited(
            c.base(),
            c.event(),
            c.same(),
            c.within(),
            definitions.creditsChosenEvents()
                ? new Origin.Credited.Chosen(c.filter(), ranged)
                : null);
    return new Credited(
        all(origin, conversions, timing, filled), all(origin, events, timing, filled));
  }

  private static Leaf.OfSource all(
      Origin origin, Measure.Aggregate a, Timing timing, boolean filled) {
    return new Leaf.OfSource(a, origin, new Selection.All(), timing, filled);
  }

  private Measure.Aggregate count(ElementId source, @Nullable Scalar filter, Unit unit) {
    return new Measure.Aggregate(
        "",
        AggregateFunction.COUNT,
        source,
        null,
        filter,
        definitions.source(source).defaultTime(),
        BigDecimal.ZERO,
        unit);
  }

  Leaf.OfSource timeTo(Measure.TimeTo t, Timing timing) {
    SourceInfo to = definitions.source(t.to());
    Scalar elapsed =
        new Scalar.Column(t.to(), List.of(), Origins.elapsed(to), Type.number(t.unit()));
    Measure.Aggregate statistic =
        new Measure.Aggregate(
            "",
            t.statistic().equals("average")
                ? AggregateFunction.AVERAGE
                : AggregateFunction.PERCENTILE,
            t.to(),
            elapsed,
            t.filter(),
            to.defaultTime(),
            t.level(),
            t.unit());
    Origin origin = new Origin.Arrived(t.from(), t.to(), t.item());
    return all(origin, statistic, timing, false);
  }

  /** Those who wait are in a state, from the event that began it to the one that ends it. */
  Leaf.OfSource waiting(Measure.Waiting w, Timing timing, boolean filled) {
    Measure.Aggregate starts = count(w.from(), w.filter(), w.unit());
    Origin origin = new Origin.Waiting(w.from(), w.to(), w.item());
    Selection rows = new Selection.State(StateKind.ACTIVE_AT_END);
    return new Leaf.OfSource(starts, origin, rows, timing, filled);
  }
}
