package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.workspace.Workspace;
import java.math.BigDecimal;
import java.util.function.Function;

/** Turns a written quantity into a number in a metric's unit: {@code 2 hours} is 120 in minutes. */
record QuantityScale(Workspace workspace, ElementId metric)
    implements Function<Quantity, BigDecimal> {

  /** A quantity whose unit does not fit is an error of the model, which is found before. */
  @Override
  public BigDecimal apply(Quantity quantity) {
    return workspace.quantity(metric, quantity).orElse(quantity.number());
  }
}
