package dev.sextant.engines;

import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.DuckDb;
import dev.sextant.sql.MySql;
import dev.sextant.sql.PostgreSql;
import dev.sextant.sql.Sqlite;
import dev.sextant.sql.Trino;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All engines on which SQL is executed, each started once for all tests of a run. */
public final class TestEngines {

  private static final Map<String, Supplier<TestEngine>> KNOWN = known();
  private static final Map<String, TestEngine> RUNNING = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestEngines::close));
  }

  private TestEngines() {}

  private static Map<String, Supplier<TestEngine>> known() {
    Map<String, Supplier<TestEngine>> known = new LinkedHashMap<>();
    known.put("DuckDB", TestEngines::duckDb);
    known.put("SQLite", TestEngines::sqlite);
    known.put("PostgreSQL", TestEngines::postgres);
    known.put("MariaDB", TestEngines::mariaDb);
    known.put("Trino", TestEngines::trino);
    known.put("Spark", SparkEngine::start);
    return known;
  }

  private static TestEngine duckDb() {
    Map<ValueType, String> types =
        Tabling.types("varchar", "bigint", "double", "boolean", "date", "timestamp");
    return JdbcEngine.embedded(
        new Tabling(DuckDb.DIALECT, "create schema if not exists %s", types), "jdbc:duckdb:");
  }

  private static TestEngine sqlite() {
    Map<ValueType, String> types =
        Tabling.types("text", "integer", "real", "integer", "text", "text");
    return JdbcEngine.embedded(
        new Tabling(Sqlite.DIALECT, "attach ':memory:' as %s", types), "jdbc:sqlite::memory:");
  }

  private static TestEngine postgres() {
    Map<ValueType, String> types =
        Tabling.types("text", "bigint", "double precision", "boolean", "date", "timestamp");
    ServerProcess server = ServerProcess.in("postgresql");
    return JdbcEngine.served(
        new Tabling(PostgreSql.DIALECT, "create schema if not exists %s", types),
        PostgresServer.start(server),
        server);
  }

  private static TestEngine mariaDb() {
    Map<ValueType, String> types =
        Tabling.types("varchar(400)", "bigint", "double", "boolean", "date", "datetime(6)");
    ServerProcess server = ServerProcess.in("mariadb");
    return JdbcEngine.served(
        new Tabling(MySql.DIALECT, "create schema if not exists %s", types),
        MariaDbServer.start(server),
        server);
  }

  private static TestEngine trino() {
    Map<ValueType, String> types =
        Tabling.types("varchar", "bigint", "double", "boolean", "date", "timestamp(6)");
    ServerProcess server = ServerProcess.in("trino");
    Process process = ChildJvm.start(server, "dev.sextant.engines.trino.TrinoServer", List.of());
    String port = port(process, server);
    return JdbcEngine.served(
        new Tabling(Trino.DIALECT, "create schema if not exists %s", types),
        "jdbc:trino://127.0.0.1:" + port + "/memory/default?user=sextant",
        server);
  }

  private static String port(Process process, ServerProcess server) {
    try {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("port ")) {
          return line.substring("port ".length());
        }
      }
      throw new IllegalStateException(server.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all engines, for parameterized tests. */
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /** An engine by its name, started when it is first asked for, and stopped with the JVM. */
  public static synchronized TestEngine named(String name) {
    return RUNNING.computeIfAbsent(
        name,
        n -> {
          Supplier<TestEngine> start = KNOWN.get(n);
          if (start == null) {
            throw new IllegalArgumentException(n + " is none of " + names());
          }
          return start.get();
        });
  }

  /** All engines. */
  public static List<TestEngine> all() {
    return names().stream().map(TestEngines::named).toList();
  }

  private static synchronized void close() {
    RUNNING.values().forEach(TestEngine::close);
    RUNNING.clear();
  }
}
