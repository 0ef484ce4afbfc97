package dev.sextant.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a theme in a database of their own, for SQL that was written by hand. */
final class CheckDatabase implements AutoCloseable {

  private final Connection connection;

  private CheckDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Opens a theme: each CSV file is a table, and {@code views.sql} adds what its checks share. */
  static CheckDatabase open(Path theme) {
    try (Stream<Path> files = Files.list(theme.resolve("data"))) {
      CheckDatabase database = new CheckDatabase(DriverManager.getConnection("jdbc:duckdb:"));
      database.execute("set TimeZone = 'UTC'");
      files.filter(f -> f.toString().endsWith(".csv")).sorted().forEach(database::load);
      Path views = theme.resolve("views.sql");
      if (Files.exists(views)) {
        database.execute(Files.readString(views));
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(Path file) {
    String table = file.getFileName().toString().replace(".csv", "");
    execute(
        "create table %s as select * from read_csv('%s', header = true, sample_size = -1)"
            .formatted(table, file));
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a check. */
  List<List<Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<Object>> all = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getObject(i));
        }
        all.add(row);
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
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
