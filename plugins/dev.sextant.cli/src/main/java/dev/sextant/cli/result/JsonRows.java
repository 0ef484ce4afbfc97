package dev.sextant.cli.result;

import dev.sextant.json.Json;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON: what the columns are, and an object for each row. */
final class JsonRows {

  /** A column; the unit is that of its numbers, empty for plain ones. */
  record Column(String name, String title, OutputColumn.Role role, String unit) {}

  /** All of it; shares are numbers such as 0.031. */
  record Document(List<Column> columns, List<Map<String, @Nullable Object>> rows) {}

  private JsonRows() {}

  static String of(ResultTable table) {
    List<Column> columns =
        table.columns().stream()
            .map(c -> new Column(c.name(), c.title(), c.role(), c.type().unit().toString()))
            .toList();
    return Json.write(
        new Document(columns, table.rows().stream().map(r -> row(table, r)).toList()));
  }

  private static Map<String, @Nullable Object> row(ResultTable table, ResultTable.Row row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      object.put(table.columns().get(i).name(), value(row.cells().get(i)));
    }
    return object;
  }

  private static @Nullable Object value(Cell cell) {
    return switch (cell) {
      case Cell.None n -> null;
      case Cell.Text t -> t.value();
      case Cell.Number n -> n.value();
      case Cell.Bool b -> b.value();
      case Cell.Day d -> d.value().toString();
      case Cell.Moment m -> m.value().toString();
    };
  }
}
