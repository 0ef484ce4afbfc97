package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.UnitRef;
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

  /** The quantities that are written in it outside formulas. */
  default Stream<Quantity> quantities() {
    return Stream.empty();
  }

  /** The units that are written in it, apart from those of quantities. */
  default Stream<UnitRef> units() {
    return Stream.empty();
  }

  /** The dates and periods that are written in it outside formulas. */
  default Stream<PeriodRef> periods() {
    return Stream.empty();
  }

  /** The formulas and conditions in it. */
  default Stream<Expr> expressions() {
    return Stream.empty();
  }
}
