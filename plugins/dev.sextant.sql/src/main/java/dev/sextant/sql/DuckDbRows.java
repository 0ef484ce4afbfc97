package dev.sextant.sql;

import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that make a small table of given values in DuckDB. */
public final class DuckDbRows {

  private static final Lexis LEXIS = new Lexis(DuckDb.DIALECT);
  private static final int AT_ONCE = 500;

  private DuckDbRows() {}

  /** A column of the table. */
  public record Column(String name, ValueType type) {}

  /**
   * The statements that make a table.
   *
   * @param rows for each row a text that stands for the value of each column; empty for no value,
   *     except in texts
   */
  public static List<String> create(
      List<String> name, List<Column> columns, List<List<String>> rows) {
    List<String> statements = new ArrayList<>();
    String fields =
        columns.stream()
            .map(c -> LEXIS.name(c.name()) + " " + DuckDb.DIALECT.type(c.type()))
            .collect(Collectors.joining(", "));
    statements.add("create or replace table " + LEXIS.name(name) + " (" + fields + ")");
    for (int i = 0; i < rows.size(); i += AT_ONCE) {
      String values =
          rows.subList(i, Math.min(rows.size(), i + AT_ONCE)).stream()
              .map(r -> row(columns, r))
              .collect(Collectors.joining(", "));
      statements.add("insert into " + LEXIS.name(name) + " values " + values);
    }
    return statements;
  }

  private static String row(List<Column> columns, List<String> cells) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ValueType type = columns.get(i).type();
      String cell = cells.get(i);
      boolean none = cell.isEmpty() && type != ValueType.TEXT;
      String text = none ? "null" : LEXIS.text(cell);
      values.add("cast(" + text + " as " + DuckDb.DIALECT.type(type) + ")");
    }
    return "(" + String.join(", ", values) + ")";
  }
}
