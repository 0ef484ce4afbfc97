package dev.sextant.engines.contract;

import dev.sextant.engines.TestTable;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the contract. */
final class Samples {

  /** One row, for values that need no table. */
  static final TestTable ONE = table("one", "id integer", List.of("1"));

  static final TestTable SALES =
      table(
          "sales",
          "id integer, store text, amount number, pieces integer, returned boolean, day date, at timestamp",
          List.of(
              "1, A, 10.5, 3, true, 2024-01-31, 2024-01-31T23:59:59",
              "2, A, 20.25, 4, false, 2024-02-29, 2024-02-29T00:00:00",
              "3, A, -, 7, -, 2024-03-01, 2024-03-01T12:30:15",
              "4, A, 40, -7, true, 2023-12-31, 2023-12-31T06:00:00",
              "5, b, 7, 2, false, 1969-12-31, 1969-12-31T23:00:00",
              "6, b, -, 1, false, -, -",
              "7, c, -, 0, -, 2024-12-30, 2024-12-30T01:02:03",
              "8, -, 1000000.125, 5, true, 2024-11-03, 2024-11-03T18:45:00"));

  static final TestTable STORES =
      table("stores", "store text, city text", List.of("A, Köln", "b, Ulm", "z, Bonn"));

  private Samples() {}

  static List<TestTable> all() {
    return List.of(
        ONE, SALES, STORES, Times.DAYS, Times.MOMENTS, Weeks.TABLE, Zones.TABLE, Texts.TABLE);
  }

  /** A table whose columns and rows are written as texts; a hyphen is no value. */
  static TestTable table(String name, String columns, List<String> rows) {
    List<Field> fields = new ArrayList<>();
    for (String column : columns.split(", ", -1)) {
      String[] parts = column.split(" ", -1);
      fields.add(
          new Field(parts[0], ValueType.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT))));
    }
    return new TestTable(
        List.of("contract", name), fields, rows.stream().map(r -> row(fields, r)).toList());
  }

  private static List<Expr> row(List<Field> fields, String row) {
    List<Expr> cells = new ArrayList<>();
    String[] texts = row.split(", ", -1);
    for (int i = 0; i < fields.size(); i++) {
      cells.add(cell(fields.get(i).type(), texts[i]));
    }
    return cells;
  }

  private static Expr cell(ValueType type, String text) {
    if (text.equals("-")) {
      return Write.none(type);
    }
    return switch (type) {
      case TEXT -> Write.text(text);
      case INTEGER, NUMBER -> Write.number(text);
      case BOOLEAN -> new Expr.Bool(Boolean.parseBoolean(text));
      case DATE -> Write.date(text);
      case TIMESTAMP -> Write.moment(text);
    };
  }

  static Rel.Scan scan(TestTable table) {
    return new Rel.Scan(table.name(), table.name().getLast(), table.fields());
  }

  /** A column of a table that is scanned under its own name. */
  static Expr.Column of(TestTable table, String name) {
    ValueType type =
        table.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().type();
    return new Expr.Column(table.name().getLast(), name, type);
  }

  /** The rows of a table with computed columns, in the order of the first one. */
  static Rel sorted(Rel input, List<Rel.Item> items) {
    Rel.Item first = items.getFirst();
    return Order.by(
        new Rel.Project(input, items),
        List.of(new Expr.Column("", first.name(), first.value().type())));
  }

  /** Values that need no table, as one row. */
  static Rel values(List<Expr> values) {
    List<Rel.Item> items = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      items.add(new Rel.Item("value_" + (i + 1), values.get(i)));
    }
    return new Rel.Project(scan(ONE), items);
  }

  static String joined(List<String> texts) {
    return texts.stream().collect(Collectors.joining(" | "));
  }
}
