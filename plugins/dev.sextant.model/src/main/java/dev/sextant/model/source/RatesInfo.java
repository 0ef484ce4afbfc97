package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.unit.Unit;
import java.util.List;

/**
 * A table of currency rates: one rate for each day and currency.
 *
 * @param id which rates
 * @param day the column of the day; empty when the declaration lacks it, as with the others
 * @param currency the column that names the currency from which is converted
 * @param rate the column of the factor
 * @param to the currency to which is converted
 * @param columns the three columns, a date, a text and a number unless they are declared
 */
public record RatesInfo(
    ElementId id, String day, String currency, String rate, String to, List<ColumnInfo> columns) {

  public RatesInfo {
    columns = List.copyOf(columns);
  }

  /** The table as a source whose rows are rates of days. */
  public SourceInfo source() {
    return new SourceInfo(
        id,
        Unit.ONE,
        columns,
        List.of(day, currency),
        List.of(new TimeRole(day, day)),
        List.of(),
        null,
        null,
        null,
        false);
  }
}
