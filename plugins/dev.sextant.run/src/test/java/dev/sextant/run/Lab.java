package dev.sextant.run;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.plan.Planner;
import dev.sextant.query.result.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A small workspace on disk, asked in two ways: through the model, and by SQL that was written by
 * hand over the same files.
 */
final class Lab implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Path root;
  private final Map<String, String> tables = new LinkedHashMap<>();
  private TimeSettings time = TimeSettings.DEFAULT;
  private Workspace workspace;
  private Engine engine;

  Lab(Path root) {
    this.root = root;
  }

  Lab time(String zone, DayOfWeek weekStart, MonthDay fiscalYearStart) {
    time = new TimeSettings(ZoneId.of(zone), weekStart, fiscalYearStart);
    return this;
  }

  /** A file of the workspace; a CSV file is a table of that name for hand-written SQL. */
  Lab file(String name, String text) {
    try {
      Path path = root.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      if (name.endsWith(".csv")) {
        String file = path.getFileName().toString();
        tables.put(file.substring(0, file.length() - 4), path.toString());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model; it must be without errors. */
  Lab model(String text) {
    workspace = workspace(text);
    List<Problem> errors =
        workspace.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new AssertionError(errors.toString());
    }
    engine = Engine.open(root, workspace, EngineSettings.DEFAULT);
    return this;
  }

  private Workspace workspace(String text) {
    ParsedFile parsed = MetricsParser.parse("model.metrics", text);
    if (!parsed.syntaxProblems().isEmpty()) {
      throw new AssertionError(parsed.syntaxProblems().toString());
    }
    return Workspace.of(new Settings("lab", time, false), List.of(parsed.model()));
  }

  Workspace workspace() {
    return workspace;
  }

  Engine engine() {
    return engine;
  }

  ElementId id(String name) {
    return workspace.find(name).orElseThrow();
  }

  MetricQuery ask(String... metrics) {
    return MetricQuery.of(Stream.of(metrics).map(this::id).toList(), TODAY);
  }

  /** A condition as it is written behind {@code where}. */
  static Expr condition(String text) {
    String line = "metric m = count(X) where " + text + "\n";
    ParsedFile parsed = MetricsParser.parse("condition.metrics", line);
    return parsed.model().declarations().getFirst().element().fact(MeasureFact.Value.class).stream()
        .map(MeasureFact.Value::formula)
        .map(e -> ((Expr.Suffix.Where) ((Expr.Suffixed) e).suffix()).condition())
        .findFirst()
        .orElseThrow();
  }

  Plan plan(MetricQuery query) {
    return new Planner(workspace).plan(query);
  }

  ResultTable run(MetricQuery query) {
    return engine.run(plan(query));
  }

  String sql(MetricQuery query) {
    return engine.sql(plan(query));
  }

  /** The rows of a query as texts; missing values are {@code -}. */
  List<String> rows(MetricQuery query) {
    return rows(run(query));
  }

  /** The same of a result; numbers are rounded, for sums of fractions depend on their order. */
  static List<String> rows(ResultTable table) {
    return table.rows().stream()
        .map(r -> String.join(" | ", r.cells().stream().map(c -> shown(c.text())).toList()))
        .toList();
  }

  /** The rows of SQL over the files, in the same form. */
  List<String> check(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : tables.entrySet()) {
        statement.execute(
            "create view %s as select * from read_csv('%s', header = true)"
                .formatted(table.getKey(), table.getValue()));
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        return texts(rows);
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        cells.add(shown(Rows.cell(rows.getObject(i)).text()));
      }
      lines.add(String.join(" | ", cells));
    }
    return lines;
  }

  /** Numbers to 10 digits, since two ways to compute one differ in the last ones. */
  private static String shown(String text) {
    if (text.isEmpty()) {
      return "-";
    }
    if (!text.matches("-?\\d+\\.\\d+")) {
      return text;
    }
    return new BigDecimal(text).round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }

  /** Closes the engine and removes the files. */
  void delete() {
    close();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
