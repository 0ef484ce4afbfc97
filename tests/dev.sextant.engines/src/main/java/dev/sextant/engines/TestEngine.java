package dev.sextant.engines;

import dev.sextant.query.Plan;
import dev.sextant.query.result.ResultTable;
import dev.sextant.run.Rows;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running engine that holds tables and answers SQL. */
public interface TestEngine extends AutoCloseable {

  /** How SQL is written for it. */
  Dialect dialect();

  /** Where a JDBC driver finds it; empty without one. */
  default String url() {
    return "";
  }

  /** Makes a table; one of the same name is replaced. */
  void load(TestTable table);

  /** The rows of a query as the driver returns them. */
  List<List<@Nullable Object>> rows(String sql);

  /** The SQL of a plan. */
  default String sql(Plan plan) {
    return SqlWriter.write(plan.root(), dialect());
  }

  /** The rows that answer a plan whose tables are loaded. */
  default ResultTable run(Plan plan) {
    return Rows.table(rows(sql(plan)), plan.columns());
  }

  @Override
  void close();
}
