package dev.sextant.engines;

import dev.sextant.run.Rows;
import dev.sextant.sql.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An engine behind a JDBC connection. */
final class JdbcEngine implements TestEngine {

  private static final long PATIENCE = 240_000;

  private final Tabling tabling;
  private final Connection connection;
  private final @Nullable ServerProcess server;
  private final String url;
  private final Set<String> schemas = new HashSet<>();

  private JdbcEngine(
      Tabling tabling, String url, Connection connection, @Nullable ServerProcess server) {
    this.tabling = tabling;
    this.url = url;
    this.connection = connection;
    this.server = server;
  }

  /** An engine inside the driver. */
  static TestEngine embedded(Tabling tabling, String url) {
    try {
      return new JdbcEngine(tabling, url, DriverManager.getConnection(url), null);
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }

  /** An engine in a server that has been started. */
  static TestEngine served(Tabling tabling, String url, ServerProcess server) {
    long start = System.nanoTime();
    while (true) {
      try {
        return new JdbcEngine(tabling, url, DriverManager.getConnection(url), server);
      } catch (SQLException e) {
        if (System.nanoTime() - start > PATIENCE * 1_000_000) {
          String log = server.log();
          server.close();
          throw new IllegalStateException(url + "\n" + log, e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Dialect dialect() {
    return tabling.dialect();
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public void load(TestTable table) {
    String schema = tabling.schemaName(table);
    if (schemas.add(schema)) {
      execute(tabling.schema().formatted(schema));
    }
    tabling.statements(table).forEach(this::execute);
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(
          e.getMessage() + "\n" + sql.substring(0, Math.min(sql.length(), 4000)), e);
    }
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
      throw new IllegalStateException(dialect().name() + ": " + e.getMessage() + "\n" + sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }
}
