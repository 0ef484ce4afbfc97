package dev.sextant.engines;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.ValueType;
import dev.sextant.run.Rows;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.DuckDb;
import dev.sextant.sql.SqlWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An engine behind a JDBC connection. */
final class JdbcEngine implements TestEngine {

  private static final int AT_ONCE = 500;

  private final Dialect dialect;
  private final Map<ValueType, String> types;
  private final Connection connection;

  private JdbcEngine(Dialect dialect, Map<ValueType, String> types, Connection connection) {
    this.dialect = dialect;
    this.types = types;
    this.connection = connection;
  }

  static TestEngine duckDb() {
    Map<ValueType, String> types =
        Map.of(
            ValueType.TEXT, "varchar",
            ValueType.INTEGER, "bigint",
            ValueType.NUMBER, "double",
            ValueType.BOOLEAN, "boolean",
            ValueType.DATE, "date",
            ValueType.TIMESTAMP, "timestamp");
    return new JdbcEngine(DuckDb.DIALECT, types, connect("jdbc:duckdb:"));
  }

  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public void load(TestTable table) {
    String name = SqlWriter.name(table.name(), dialect);
    String schema = SqlWriter.name(table.name().subList(0, 1), dialect);
    execute("create schema if not exists " + schema);
    execute("drop table if exists " + name);
    execute(
        table.fields().stream()
            .map(f -> SqlWriter.name(List.of(f.name()), dialect) + " " + type(f))
            .collect(Collectors.joining(", ", "create table " + name + " (", ")")));
    for (int i = 0; i < table.rows().size(); i += AT_ONCE) {
      execute(
          table.rows().subList(i, Math.min(table.rows().size(), i + AT_ONCE)).stream()
              .map(this::values)
              .collect(Collectors.joining(", ", "insert into " + name + " values ", "")));
    }
  }

  private String type(Field field) {
    return String.valueOf(types.get(field.type()));
  }

  private String values(List<Expr> row) {
    return row.stream()
        .map(e -> e instanceof Expr.Null ? "null" : SqlWriter.literal(e, dialect))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + start(sql), e);
    }
  }

  private static String start(String sql) {
    return sql.substring(0, Math.min(sql.length(), 4000));
  }

  @Override
  public List<List<@Nullable Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      while (rows.next()) {
        all.add(Rows.values(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(dialect.name() + ": " + e.getMessage() + "\n" + sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
