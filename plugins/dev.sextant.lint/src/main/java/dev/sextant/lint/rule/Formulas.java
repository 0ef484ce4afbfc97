package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import java.util.Optional;

/** What the shape of a formula says. */
final class Formulas {

  private Formulas() {}

  /** The current definition; empty when there is none. */
  static Optional<Measure> current(ElementId metric, Model model) {
    return model.workspace().formula(metric).map(Formula::current);
  }

  /** Whether it is a count or sum over all time, directly or as another metric. */
  static boolean onlyGrows(ElementId metric, Model model) {
    return current(metric, model).filter(m -> onlyGrows(m, model, 0)).isPresent();
  }

  private static boolean onlyGrows(Measure measure, Model model, int depth) {
    return switch (measure) {
      case Measure.AllTime a -> adds(a.operand());
      case Measure.Rate r -> onlyGrows(r.operand(), model, depth);
      case Measure.MetricRef r ->
          depth < 20
              && current(r.metric(), model).filter(m -> onlyGrows(m, model, depth + 1)).isPresent();
      case Measure.Aggregate a -> false;
      case Measure.Constant c -> false;
      case Measure.Arithmetic a -> false;
      case Measure.Negated n -> false;
      case Measure.Function f -> false;
      case Measure.Offset o -> false;
      case Measure.Window w -> false;
      case Measure.AtStart s -> false;
      case Measure.ToDate t -> false;
      case Measure.Snapshot s -> false;
      case Measure.State s -> false;
      case Measure.Conversion c -> false;
      case Measure.Waiting w -> false;
      case Measure.TimeTo t -> false;
      case Measure.Entered e -> false;
      case Measure.Having h -> false;
      case Measure.Versioned v -> false;
      case Measure.Unresolved u -> false;
    };
  }

  private static boolean adds(Measure measure) {
    return measure
        .tree()
        .allMatch(
            m ->
                m instanceof Measure.Aggregate a
                    && (a.function() == AggregateFunction.COUNT
                        || a.function() == AggregateFunction.COUNT_DISTINCT
                        || a.function() == AggregateFunction.SUM));
  }
}
