import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What an analyst would write to get the numbers of the flights' report: by month, and the year to date. */
public final class ByHand {

  private static final String MEASURES =
      """
      count(*) as flights,
      count(*) filter (where delay <= 14) as punctual,
      count(*) filter (where delay >= 120) as late,
      count(*) filter (where delay <= 14) / count(*) as on_time,
      count(*) filter (where delay >= 120) / count(*) as very_late,
      sum(distance) as distance,
      avg(delay) as mean_delay
      """;

  private ByHand() {}

  public static void main(String[] args) throws SQLException {
    String table = "read_parquet('" + args[0] + "')";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      print(connection, "select date_trunc('month', date) as month, " + MEASURES + " from " + table
          + " where date < timestamp '2001-07-11' group by 1 order by 1");
      print(connection, "select " + MEASURES + " from " + table + " where date < timestamp '2001-07-01'");
      print(connection, "select count(*), max(date) from " + table);
    }
  }

  private static void print(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        System.out.println(rows.getString(1) + " " + rows.getString(2));
      }
    }
  }

  static void copyWithoutRows(Path from, Path to) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select * from read_parquet('%s') limit 0) to '%s' (format parquet)".formatted(from, to));
    }
  }
}
