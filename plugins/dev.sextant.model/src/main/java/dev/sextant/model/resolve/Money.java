package dev.sextant.model.resolve;

import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;

/** Units of money: a currency, or one that differs from row to row until it is converted. */
public final class Money {

  private static final String MIXED = "money in ";

  private Money() {}

  /** The unit of amounts whose currency a column names. */
  public static Unit in(String currencyColumn) {
    return Unit.of(MIXED + currencyColumn);
  }

  /** Whether a base unit is money. */
  public static boolean isMoney(String base) {
    return isMixed(base) || UnitTable.isCurrency(base);
  }

  /** Whether a base unit differs from row to row. */
  public static boolean isMixed(String base) {
    return base.startsWith(MIXED);
  }
}
