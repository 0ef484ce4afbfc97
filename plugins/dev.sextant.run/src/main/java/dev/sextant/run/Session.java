package dev.sextant.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One connection to an engine; what fails becomes one clear line. */
final class Session implements AutoCloseable {

  private final Connection connection;
  private final String engine;
  private final int seconds;
  private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();
  private volatile boolean cancelled;

  /** A connection to the embedded engine. */
  Session() {
    this(embedded(), "The engine", 0);
  }

  /**
   * A session over a connection, which it closes.
   *
   * @param engine how messages call the other side
   * @param seconds after how long a statement is ended; 0 for never
   */
  Session(Connection connection, String engine, int seconds) {
    this.connection = connection;
    this.engine = engine;
    this.seconds = seconds;
  }

  private static Connection embedded() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:", new Properties());
    } catch (SQLException e) {
      throw new RunException("The engine cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Makes a statement one that {@link #cancel()} ends, as it ends those that come after it. */
  private void bound(Statement statement) throws SQLException {
    running.set(statement);
    if (cancelled) {
      throw new RunException("Cancelled.");
    }
    if (seconds > 0) {
      statement.setQueryTimeout(seconds);
    }
  }

  /** What is made of a result before it is closed. */
  interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  void execute(String sql) {
    AtomicBoolean late = patience();
    try (Statement statement = connection.createStatement()) {
      bound(statement);
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e, late.get());
    } finally {
      running.set(null);
    }
  }

  <T> T query(String sql, Reader<T> reader) {
    AtomicBoolean late = patience();
    try (Statement statement = connection.createStatement()) {
      bound(statement);
      try (ResultSet rows = statement.executeQuery(sql)) {
        return reader.read(rows);
      }
    } catch (SQLException e) {
      throw failure(e, late.get());
    } finally {
      running.set(null);
    }
  }

  /** All rows as texts; missing values are empty. */
  List<List<String>> texts(String sql) {
    return query(
        sql,
        rows -> {
          List<List<String>> texts = new ArrayList<>();
          while (rows.next()) {
            texts.add(row(rows));
          }
          return texts;
        });
  }

  /** The first row as texts, or nothing. */
  List<String> firstRow(String sql) {
    return query(sql, rows -> rows.next() ? row(rows) : List.of());
  }

  private static List<String> row(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      String text = rows.getString(i);
      texts.add(text == null ? "" : text);
    }
    return texts;
  }

  /** Stops what is running; may be called from another thread. */
  void cancel() {
    cancelled = true;
    Statement statement = running.get();
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  /** Becomes true when a statement that starts now has used up nearly all of its time. */
  private AtomicBoolean patience() {
    AtomicBoolean late = new AtomicBoolean();
    if (seconds > 0) {
      long nearly = TimeUnit.SECONDS.toMillis(seconds) - 50;
      CompletableFuture.delayedExecutor(nearly, TimeUnit.MILLISECONDS)
          .execute(() -> late.set(true));
    }
    return late;
  }

  /** Drivers say in many ways that a statement took too long; the time that it took says it too. */
  private RunException failure(SQLException e, boolean late) {
    return late && !cancelled
        ? new RunException(
            "%s was stopped after %s s, the `timeout` of the connection."
                .formatted(engine, seconds),
            e)
        : failure(e);
  }

  private RunException failure(SQLException e) {
    if (cancelled) {
      return new RunException("Cancelled.", e);
    }
    return new RunException(engine + " failed: " + firstLine(String.valueOf(e.getMessage())), e);
  }

  /** The line that says what is wrong; the driver sometimes puts one before it that does not. */
  static String firstLine(String message) {
    return message
        .lines()
        .filter(l -> !l.contains("closed pending query result"))
        .findFirst()
        .orElse(message)
        .replaceFirst("^Error: ", "");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
