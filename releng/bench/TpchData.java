import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of TPC-H in a DuckDB file, made once. */
final class TpchData {

  private static final double SCALE = 1;

  /** In the order in which the generator writes the values of a line. */
  private static final String[] TABLES = {
    "region (r_regionkey integer, r_name varchar, r_comment varchar)",
    "nation (n_nationkey integer, n_name varchar, n_regionkey integer, n_comment varchar)",
    "supplier (s_suppkey integer, s_name varchar, s_address varchar, s_nationkey integer, s_phone varchar,"
        + " s_acctbal double, s_comment varchar)",
    "customer (c_custkey integer, c_name varchar, c_address varchar, c_nationkey integer, c_phone varchar,"
        + " c_acctbal double, c_mktsegment varchar, c_comment varchar)",
    "part (p_partkey integer, p_name varchar, p_mfgr varchar, p_brand varchar, p_type varchar, p_size integer,"
        + " p_container varchar, p_retailprice double, p_comment varchar)",
    "orders (o_orderkey integer, o_custkey integer, o_orderstatus varchar, o_totalprice double, o_orderdate date,"
        + " o_orderpriority varchar, o_clerk varchar, o_shippriority integer, o_comment varchar)",
    "lineitem (l_orderkey integer, l_partkey integer, l_suppkey integer, l_linenumber integer, l_quantity double,"
        + " l_extendedprice double, l_discount double, l_tax double, l_returnflag varchar, l_linestatus varchar,"
        + " l_shipdate date, l_commitdate date, l_receiptdate date, l_shipinstruct varchar, l_shipmode varchar,"
        + " l_comment varchar)"
  };

  private TpchData() {}

  /** The database file. */
  static Path file(Path work) throws IOException, SQLException {
    Path file = work.resolve("tpch-sf1.duckdb");
    if (!Files.exists(file)) {
      Path unfinished = work.resolve("tpch-sf1.unfinished");
      Files.deleteIfExists(unfinished);
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + unfinished);
          Statement statement = connection.createStatement()) {
        statement.execute("create schema tpch");
        for (String table : TABLES) {
          load(statement, table, work);
        }
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static void load(Statement statement, String columns, Path work)
      throws IOException, SQLException {
    String table = columns.substring(0, columns.indexOf(' '));
    Path lines = work.resolve(table + ".tbl");
    try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
      for (TpchEntity row : TpchTable.getTable(table).createGenerator(SCALE, 1, 1)) {
        writer.write(row.toLine());
        writer.write('\n');
      }
    }
    statement.execute("create table tpch." + columns);
    statement.execute("alter table tpch." + table + " add column behind_the_last_bar varchar");
    statement.execute(
        "copy tpch." + table + " from '" + lines + "' (delimiter '|', header false, quote '')");
    statement.execute("alter table tpch." + table + " drop column behind_the_last_bar");
    Files.delete(lines);
  }
}
