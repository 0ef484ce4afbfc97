package dev.sextant.model.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with the unit that is written behind it. Where it stands is no part of what it is: two
 * quantities are equal when their numbers and units are.
 *
 * @param number the value; {@code 3.1%} is 0.031
 * @param unit the unit's word as written ({@code EUR}, {@code minutes}), {@code percent} for a
 *     percent sign, empty when none is written
 * @param at the node where it is written, 0 for one that is not; the unit is the node behind it
 */
public record Quantity(BigDecimal number, String unit, int at) {

  /** The word of the unit that a percent sign stands for. */
  public static final String PERCENT = "percent";

  public Quantity {
    number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /** A quantity that is not written in a model. */
  public Quantity(BigDecimal number, String unit) {
    this(number, unit, 0);
  }

  /** The same quantity, written at a node. */
  public Quantity at(int node) {
    return new Quantity(number, unit, node);
  }

  /** The node of the unit, for one that is written and has a unit. */
  public int unitAt() {
    return at + 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity q && number.equals(q.number) && unit.equals(q.unit);
  }

  @Override
  public int hashCode() {
    return 31 * number.hashCode() + unit.hashCode();
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
