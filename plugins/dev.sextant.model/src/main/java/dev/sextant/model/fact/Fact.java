package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import java.util.stream.Stream;

/**
 * One thing that is said of an element, on a line of its own. The groups follow the chapters of the
 * language reference.
 */
public sealed interface Fact
    permits CommonFact, PurposeFact, MeasureFact, TargetFact, DriverFact, SourceFact, PracticeFact {

  /** The node of the whole fact. */
  int at();

  /** The names of other elements that it mentions outside formulas. */
  default Stream<Path> mentions() {
    return Stream.empty();
  }

  /** The formulas and conditions in it. */
  default Stream<Expr> expressions() {
    return Stream.empty();
  }
}
