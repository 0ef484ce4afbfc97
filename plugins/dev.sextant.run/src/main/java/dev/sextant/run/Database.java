package dev.sextant.run;

import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.Plan;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.result.ResultTable;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.SqlWriter;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A database that holds the tables of a workspace; nothing is written to it. */
final class Database implements AutoCloseable {

  private final DatabaseProfile profile;
  private final Session session;
  private final Set<List<String>> checked = new HashSet<>();

  Database(DatabaseProfile profile) {
    this.profile = profile;
    this.session =
        new Session(Drivers.connect(profile), "`" + profile.name() + "`", profile.seconds());
    answer();
  }

  /** Some drivers find out by the first statement only that nobody is there. */
  private void answer() {
    try {
      session.firstRow(SqlWriter.one());
    } catch (RunException e) {
      session.close();
      throw new RunException(
          profile.unopened(
              String.valueOf(e.getMessage()),
              e.getCause() instanceof SQLException s && Drivers.isLogin(s)),
          e);
    }
  }

  Dialect dialect() {
    return profile.dialect();
  }

  ResultTable run(Plan plan) {
    return session.query(
        SqlWriter.write(plan.root(), dialect()), rows -> Rows.read(rows, plan.columns()));
  }

  List<List<String>> texts(Rel rel) {
    return session.texts(SqlWriter.write(rel, dialect()));
  }

  /** A column as the database has it. */
  private record Stored(int type, String name) {}

  /** Requires that a table has the columns that a source declares. */
  void require(SourceInfo source, List<String> table) {
    if (!checked.add(table)) {
      return;
    }
    Map<String, Stored> present = columns(source, table);
    for (ColumnInfo column : source.columns()) {
      Stored stored = present.get(column.name().toLowerCase(Locale.ROOT));
      if (stored == null) {
        throw new RunException(
            "`%s` of `%s` has no column `%s`, which the source `%s` declares; it has %s."
                .formatted(
                    String.join(".", table),
                    profile.name(),
                    column.name(),
                    source.id().simpleName(),
                    present.keySet().stream()
                        .limit(12)
                        .map(n -> "`" + n + "`")
                        .collect(Collectors.joining(", "))));
      }
      requireType(source, table, column, stored);
    }
  }

  private void requireType(
      SourceInfo source, List<String> table, ColumnInfo column, Stored stored) {
    Type.Kind declared = column.type().kind();
    if (!StoredKind.of(stored.type(), stored.name(), dialect()).canBe(declared)) {
      throw new RunException(
          "`%s` of `%s`, column `%s`: its type is %s, but the source `%s` declares %s."
              .formatted(
                  String.join(".", table),
                  profile.name(),
                  column.name(),
                  stored.name(),
                  source.id().simpleName(),
                  declared.name().toLowerCase(Locale.ROOT)));
    }
  }

  private Map<String, Stored> columns(SourceInfo source, List<String> table) {
    try {
      return session.query(
          SqlWriter.columnsOf(table, dialect()),
          rows -> {
            ResultSetMetaData data = rows.getMetaData();
            Map<String, Stored> columns = new LinkedHashMap<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
              columns.put(
                  data.getColumnLabel(i).toLowerCase(Locale.ROOT),
                  new Stored(data.getColumnType(i), data.getColumnTypeName(i)));
            }
            return columns;
          });
    } catch (RunException e) {
      throw new RunException(
          "The table `%s` cannot be read: %s; check `table` of the source `%s`."
              .formatted(String.join(".", table), e.getMessage(), source.id().simpleName()),
          e);
    }
  }

  void cancel() {
    session.cancel();
  }

  @Override
  public void close() {
    session.close();
  }
}
