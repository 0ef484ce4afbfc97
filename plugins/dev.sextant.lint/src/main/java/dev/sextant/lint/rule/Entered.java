package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.Cadence;
import java.util.Comparator;
import java.util.Optional;

/** How often hand-kept values come. */
final class Entered {

  private Entered() {}

  /** The slowest cadence of the hand-kept values that a metric is made of; empty without any. */
  static Optional<Cadence> cadence(ElementId metric, Model model) {
    return Formulas.parts(metric, model)
        .filter(Measure.Entered.class::isInstance)
        .map(m -> ((Measure.Entered) m).cadence())
        .max(Comparator.naturalOrder());
  }
}
