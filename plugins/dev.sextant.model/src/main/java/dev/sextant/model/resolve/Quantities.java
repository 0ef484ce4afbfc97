package dev.sextant.model.resolve;

import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.TreeMap;

/** What a written quantity amounts to. */
public final class Quantities {

  private Quantities() {}

  /** The number as values are held: a point is a hundredth. */
  public static BigDecimal held(Quantity quantity, Unit unit) {
    return unit.equals(Unit.POINTS) ? quantity.number().movePointLeft(2) : quantity.number();
  }

  /**
   * A quantity as a value in the unit of a metric. Without a unit it is in the metric's; {@code
   * 0.85 EUR} is also understood for a metric in {@code EUR per visit}. Empty when the units do not
   * fit.
   */
  public static Optional<BigDecimal> in(
      Quantity quantity, Unit unit, Unit metric, UnitTable table) {
    BigDecimal number = held(quantity, unit);
    if (quantity.unit().isEmpty()) {
      return Optional.of(metric.equals(Unit.POINTS) ? number.movePointLeft(2) : number);
    }
    if (unit.isPlain() != metric.isPlain() && metric.isPlain()) {
      return Optional.empty();
    }
    return table
        .factor(unit, metric)
        .or(() -> table.factor(unit, numerator(metric)))
        .map(f -> number.multiply(f, MathContext.DECIMAL128));
  }

  private static Unit numerator(Unit unit) {
    TreeMap<String, Integer> powers = new TreeMap<>(unit.powers());
    powers.values().removeIf(power -> power < 0);
    return new Unit(powers);
  }
}
