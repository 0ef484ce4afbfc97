package dev.sextant.engines;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an engine is given tables.
 *
 * @param dialect how names and values are written
 * @param schema makes the schema {@code %s}
 * @param types the names of column types
 * @param atOnce how many rows a statement has
 */
record Tabling(Dialect dialect, String schema, Map<ValueType, String> types, int atOnce) {

  /** With 500 rows in a statement. */
  Tabling(Dialect dialect, String schema, Map<ValueType, String> types) {
    this(dialect, schema, types, 500);
  }

  /** Types in the order of {@link ValueType}. */
  static Map<ValueType, String> types(String... names) {
    Map<ValueType, String> types = new EnumMap<>(ValueType.class);
    Iterator<String> next = List.of(names).iterator();
    for (ValueType type : ValueType.values()) {
      types.put(type, next.next());
    }
    return types;
  }

  String schemaName(TestTable table) {
    return SqlWriter.name(table.name().subList(0, 1), dialect);
  }

  /** The statements that replace a table. */
  List<String> statements(TestTable table) {
    String name = SqlWriter.name(table.name(), dialect);
    List<String> statements = new ArrayList<>();
    statements.add("drop table if exists " + name);
    String columns =
        table.fields().stream()
            .map(f -> SqlWriter.name(List.of(f.name()), dialect) + " " + types.get(f.type()))
            .collect(Collectors.joining(", "));
    statements.add("create table %s (%s)".formatted(name, columns));
    for (int i = 0; i < table.rows().size(); i += atOnce) {
      String rows =
          table.rows().subList(i, Math.min(table.rows().size(), i + atOnce)).stream()
              .map(this::values)
              .collect(Collectors.joining(", "));
      statements.add("insert into %s values %s".formatted(name, rows));
    }
    return statements;
  }

  private String values(List<Expr> row) {
    return row.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
  }

  private String value(Expr expr) {
    return switch (expr) {
      case Expr.Null n -> "null";
      case Expr.Number n when n.value().scale() > 0 -> n.value().toPlainString() + "e0";
      default -> SqlWriter.literal(expr, dialect);
    };
  }
}
