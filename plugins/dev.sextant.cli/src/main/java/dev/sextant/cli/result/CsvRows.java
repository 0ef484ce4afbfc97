package dev.sextant.cli.result;

import dev.sextant.build.csv.Csv;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** Rows as CSV: a line of names, numbers as they are, texts harmless for spreadsheets. */
final class CsvRows {

  private CsvRows() {}

  static String of(ResultTable table) {
    Csv csv = new Csv().texts(table.columns().stream().map(OutputColumn::name).toList());
    for (ResultTable.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < table.columns().size(); i++) {
        boolean text = row.cells().get(i) instanceof Cell.Text;
        String shown = table.shown(row, i);
        cells.add(text ? Csv.harmless(shown) : shown);
      }
      csv.row(cells);
    }
    return csv.toString();
  }
}
