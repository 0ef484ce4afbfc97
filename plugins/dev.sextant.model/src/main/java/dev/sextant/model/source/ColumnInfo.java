package dev.sextant.model.source;

import dev.sextant.model.formula.Type;

/**
 * A column of a source.
 *
 * @param name its real name in the table or file
 * @param type what its values are; money whose currency another column names has a unit of its own
 *     that only a conversion turns into a currency
 * @param label what it means, or empty
 * @param currencyColumn the column that names the currency of each row, or empty
 * @param zone for timestamps {@code UTC}, {@code local} or a zone's name; else empty
 */
public record ColumnInfo(String name, Type type, String label, String currencyColumn, String zone) {

  /** How people call it: its label, else its name. */
  public String title() {
    return label.isEmpty() ? name : label;
  }
}
