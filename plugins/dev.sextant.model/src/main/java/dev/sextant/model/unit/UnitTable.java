package dev.sextant.model.unit;

import dev.sextant.model.time.Grain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which units convert into which: lengths of time into each other by the clock (seconds to weeks)
 * or by the calendar (months to years), and declared multiples of another unit. Months have no
 * fixed number of days, so the two do not mix.
 *
 * @param declared the scales of declared units that are multiples of others
 */
public record UnitTable(Map<String, Scale> declared) {

  /** Only what needs no declaration. */
  public static final UnitTable BUILT_IN = new UnitTable(Map.of());

  private static final String CLOCK = "second";
  private static final String CALENDAR = "month";

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  public UnitTable {
    declared = Map.copyOf(declared);
  }

  /** Whether a word is the ISO 4217 code of a currency. */
  public static boolean isCurrency(String word) {
    return CURRENCIES.contains(word);
  }

  /** All currency codes. */
  public static Set<String> currencies() {
    return CURRENCIES;
  }

  /** The base unit of a word for a length of time: {@code hour} for {@code hours}. */
  public static Optional<String> time(String word) {
    return Grain.of(word).map(Grain::word);
  }

  /** The scale of a base unit. */
  public Scale scale(String base) {
    Scale own = declared.get(base);
    return own != null ? own : Grain.of(base).map(UnitTable::scale).orElse(alone(base));
  }

  private static Scale alone(String base) {
    return new Scale(base, BigDecimal.ONE);
  }

  private static Scale scale(Grain grain) {
    return switch (grain) {
      case SECOND -> new Scale(CLOCK, BigDecimal.ONE);
      case MINUTE -> new Scale(CLOCK, BigDecimal.valueOf(60));
      case HOUR -> new Scale(CLOCK, BigDecimal.valueOf(3_600));
      case DAY -> new Scale(CLOCK, BigDecimal.valueOf(86_400));
      case WEEK -> new Scale(CLOCK, BigDecimal.valueOf(604_800));
      case MONTH -> new Scale(CALENDAR, BigDecimal.ONE);
      case QUARTER, FISCAL_QUARTER -> new Scale(CALENDAR, BigDecimal.valueOf(3));
      case YEAR, FISCAL_YEAR -> new Scale(CALENDAR, BigDecimal.valueOf(12));
    };
  }

  /**
   * By what a value in one unit is multiplied to become one in another; empty when they measure
   * different things. Plain numbers, percentages and points are all held as shares of one.
   */
  public Optional<BigDecimal> factor(Unit from, Unit to) {
    if (from.equals(to) || (from.isPlain() && to.isPlain())) {
      return Optional.of(BigDecimal.ONE);
    }
    if (!families(from).equals(families(to))) {
      return Optional.empty();
    }
    BigDecimal over = product(from, 1).multiply(product(to, -1));
    BigDecimal under = product(from, -1).multiply(product(to, 1));
    return Optional.of(over.divide(under, MathContext.DECIMAL128).stripTrailingZeros());
  }

  private Map<String, Integer> families(Unit unit) {
    Map<String, Integer> powers = new TreeMap<>();
    if (!unit.isPlain()) {
      unit.powers()
          .forEach((base, power) -> powers.merge(scale(base).family(), power, Integer::sum));
    }
    powers.values().removeIf(power -> power == 0);
    return powers;
  }

  /** The size of the parts that multiply (sign 1) or divide (sign -1); one division stays exact. */
  private BigDecimal product(Unit unit, int sign) {
    BigDecimal product = BigDecimal.ONE;
    for (Map.Entry<String, Integer> part : unit.powers().entrySet()) {
      int power = part.getValue() * sign;
      if (power > 0) {
        product = product.multiply(scale(part.getKey()).factor().pow(power));
      }
    }
    return product;
  }
}
