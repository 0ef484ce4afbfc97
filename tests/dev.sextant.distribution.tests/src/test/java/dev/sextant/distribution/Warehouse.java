package dev.sextant.distribution;

import dev.sextant.engines.TestEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL server with orders in it, and workspaces that are computed there. */
final class Warehouse {

  private static final String MODEL =
      """
      package shop

      source Orders {
        table shop.%s
        key id
        column id: integer
        column day: date
        column amount: %s
        time day
      }

      metric revenue = sum(Orders.amount)
      """;

  private static final String SETTINGS =
      """
      name = "Shop"

      [engine]
      kind = "warehouse"

      [connections.warehouse]
      dialect = "postgresql"
      url = "%s"
      user = "sextant"
      timeout = %d
      """;

  private static final List<String> TABLES =
      List.of(
          "drop schema if exists shop cascade",
          "create schema shop",
          "create table shop.orders (id bigint, day date, amount double precision)",
          "insert into shop.orders values (1, '2026-01-31', 12.5), (2, '2026-02-01', 30)",
          "create table shop.lost (id bigint, day date)",
          "create view shop.endless as select number as id, date '2026-01-01' as day,"
              + " 1.5::double precision as amount from generate_series(1, 1000000000000) as number");

  private final String url;

  private Warehouse(String url) {
    this.url = url;
  }

  /** The server, which ends with the tests. */
  static Warehouse open() throws SQLException {
    Warehouse warehouse = new Warehouse(TestEngines.named("PostgreSQL").url());
    try (Connection connection = DriverManager.getConnection(warehouse.url);
        Statement statement = connection.createStatement()) {
      for (String sql : TABLES) {
        statement.execute(sql);
      }
    }
    return warehouse;
  }

  /** Where it is, without the user. */
  String place() {
    return url.substring(0, url.indexOf('?'));
  }

  /** A workspace over one of its tables. */
  Path workspace(Path folder, String table, String amount, int timeout) throws IOException {
    return workspace(folder, place(), table, amount, timeout);
  }

  /** A workspace over a table of some server. */
  static Path workspace(Path folder, String place, String table, String amount, int timeout)
      throws IOException {
    Files.writeString(folder.resolve("sextant.toml"), SETTINGS.formatted(place, timeout));
    Files.writeString(folder.resolve("shop.metrics"), MODEL.formatted(table, amount));
    return folder;
  }

  /** A folder with the jar of a driver in it. */
  static Path drivers(Path folder, String driver) throws Exception {
    Path drivers = Files.createDirectory(folder.resolve("drivers"));
    Path jar =
        Path.of(Class.forName(driver).getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, drivers.resolve("driver.jar"));
    return drivers;
  }

  /** Whether the server is at work on the endless view. */
  boolean isBusy() {
    String busy =
        "select count(*) from pg_stat_activity where state = 'active' and query like '%endless%'"
            + " and pid <> pg_backend_pid()";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(busy)) {
      return rows.next() && rows.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
