package dev.sextant.cli.result;

import dev.sextant.cli.host.Style;
import dev.sextant.query.result.ResultTable;
import java.util.Locale;

/** The forms in which rows are printed. */
public enum ResultForm {
  TABLE,
  CSV,
  JSON;

  /** The rows in this form. */
  public String format(ResultTable table, Style style) {
    return switch (this) {
      case TABLE -> new TableText(table, style).text();
      case CSV -> CsvRows.of(table);
      case JSON -> JsonRows.of(table);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
