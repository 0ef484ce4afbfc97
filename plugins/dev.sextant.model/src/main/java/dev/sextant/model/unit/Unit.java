package dev.sextant.model.unit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a number counts, as a product of powers of base units: {@code EUR per month} is {@code EUR¹
 * month⁻¹}. The empty product is a plain number; {@code percent} and {@code points} are plain
 * numbers with a way to be shown, and vanish in products.
 *
 * @param powers the base units by name, with exponents other than 0
 */
public record Unit(SortedMap<String, Integer> powers) {

  /** A plain number. */
  public static final Unit ONE = new Unit(Collections.emptySortedMap());

  /** A share; 0.031 shows as 3.1 %. */
  public static final Unit PERCENT = of(Quantity.PERCENT);

  /** A difference of shares; 0.031 shows as 3.1 points. */
  public static final Unit POINTS = of("points");

  public Unit {
    powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
  }

  /** A base unit. */
  public static Unit of(String name) {
    return new Unit(new TreeMap<>(Map.of(name, 1)));
  }

  /** The unit of a product. */
  public Unit times(Unit other) {
    return combine(other, 1);
  }

  /** The unit of a quotient. */
  public Unit per(Unit other) {
    return combine(other, -1);
  }

  /** Whether it is a plain number, shown as it is or as a percentage or points. */
  public boolean isPlain() {
    return powers.isEmpty() || equals(PERCENT) || equals(POINTS);
  }

  private Unit combine(Unit other, int sign) {
    TreeMap<String, Integer> product = new TreeMap<>();
    if (!isPlain()) {
      product.putAll(powers);
    }
    if (!other.isPlain()) {
      other.powers.forEach((name, power) -> product.merge(name, sign * power, Integer::sum));
    }
    product.values().removeIf(power -> power == 0);
    return new Unit(product);
  }

  /** Such as {@code EUR per month}; empty for plain numbers. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    powers.forEach((name, power) -> append(text, name, power, " "));
    powers.forEach((name, power) -> append(text, name, -power, text.isEmpty() ? "per " : " per "));
    return text.toString();
  }

  private static void append(StringBuilder text, String name, int times, String before) {
    for (int i = 0; i < times; i++) {
      text.append(text.isEmpty() && before.isBlank() ? "" : before).append(name);
    }
  }
}
