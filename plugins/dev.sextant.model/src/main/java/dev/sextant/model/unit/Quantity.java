package dev.sextant.model.unit;

import java.math.BigDecimal;

/**
 * A number with the unit that is written behind it.
 *
 * @param number the value; {@code 3.1%} is 0.031
 * @param unit the unit's word as written ({@code EUR}, {@code minutes}), {@code percent} for a
 *     percent sign, empty when none is written
 */
public record Quantity(BigDecimal number, String unit) {

  /** The word of the unit that a percent sign stands for. */
  public static final String PERCENT = "percent";

  public Quantity {
    number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /** A percentage: {@code percent("3.1")} is 0.031. */
  public static Quantity percent(String hundredths) {
    return new Quantity(new BigDecimal(hundredths).movePointLeft(2), PERCENT);
  }

  /** As it is written in a model. */
  @Override
  public String toString() {
    if (unit.equals(PERCENT)) {
      return number.movePointRight(2).toPlainString() + "%";
    }
    return number.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
  }
}
