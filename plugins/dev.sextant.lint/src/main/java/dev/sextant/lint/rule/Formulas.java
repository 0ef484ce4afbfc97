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
      default -> false;
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
