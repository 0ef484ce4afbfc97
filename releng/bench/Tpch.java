import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.load.WorkspaceLoader;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.lang.MetricsParser;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.plan.Planner;
import dev.sextant.sql.DuckDb;
import dev.sextant.sql.SqlWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Metric queries over TPC-H: what Sextant writes against SQL written by hand, on one connection. */
final class Tpch {

  private static final int ROUNDS = 9;
  private static final LocalDate AS_OF = LocalDate.of(1998, 12, 31);

  private final LoadedWorkspace loaded;
  private final Connection connection;

  /** A question and SQL by hand that has the same rows. */
  private record Query(Map<String, String> facts, String byHand) {
    String name() {
      return facts.getOrDefault("case", "");
    }

    List<String> list(String fact) {
      return Arrays.stream(facts.getOrDefault(fact, "").split(","))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }

    LocalDate day(String fact) {
      return facts.containsKey(fact) ? LocalDate.parse(facts.get(fact)) : null;
    }
  }

  private Tpch(LoadedWorkspace loaded, Connection connection) {
    this.loaded = loaded;
    this.connection = connection;
  }

  static void run(Path work, Path folder) throws Exception {
    Path database = TpchData.file(work);
    LoadedWorkspace loaded = WorkspaceLoader.load(folder);
    if (loaded.hasErrors()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database)) {
      Tpch tpch = new Tpch(loaded, connection);
      tpch.againstHandWritten(queries(Files.readString(folder.resolve("queries.sql"))));
      tpch.togetherAgainstOneByOne();
    }
  }

  private static List<Query> queries(String text) {
    List<Query> queries = new ArrayList<>();
    for (String part : text.split("(?m)^(?=-- case: )")) {
      Map<String, String> facts = new LinkedHashMap<>();
      StringBuilder sql = new StringBuilder();
      for (String line : part.lines().toList()) {
        if (line.startsWith("-- ")) {
          facts.put(line.substring(3, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        } else {
          sql.append(line).append('\n');
        }
      }
      if (!facts.isEmpty()) {
        queries.add(new Query(facts, sql.toString()));
      }
    }
    return queries;
  }

  private void againstHandWritten(List<Query> queries) throws SQLException {
    List<Double> walls = new ArrayList<>();
    List<Double> works = new ArrayList<>();
    for (Query query : queries) {
      String generated = sql(question(query));
      requireSame(query, generated);
      List<Spent> ours = new ArrayList<>();
      List<Spent> hand = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        ours.add(Spent.on(() -> rows(generated)));
        hand.add(Spent.on(() -> rows(query.byHand())));
      }
      double wall = Spent.wall(ours) / Spent.wall(hand);
      double work = Spent.work(ours) / Spent.work(hand);
      walls.add(wall);
      works.add(work);
      System.out.printf(
          Locale.ROOT,
          "  %-48s %6.0f ms %6.0f ms  %.2f  work %.2f%n",
          query.name(),
          Spent.wall(ours) * 1000,
          Spent.wall(hand) * 1000,
          wall,
          work);
    }
    print("median ratio of wall times (at most 1.05)", median(walls));
    print("largest ratio of wall times (at most 1.30)", largest(walls));
    print("median ratio of processor times", median(works));
    print("largest ratio of processor times", largest(works));
  }

  private static double largest(List<Double> values) {
    return values.stream().mapToDouble(v -> v).max().orElseThrow();
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%-50s %.2f%n", what, value);
  }

  /** What a team asks of two sources by month: totals, totals under conditions, and their ratios. */
  private void togetherAgainstOneByOne() throws SQLException {
    String model = manyMetrics();
    var workspace = loaded.workspace().with(MetricsParser.parse("many.metrics", model).model());
    List<ElementId> ids =
        workspace.metricLike().map(e -> e.id()).filter(id -> id.qualifiedName().startsWith("many.")).toList();
    Planner planner = new Planner(workspace);
    String together = byMonth(planner, ids);
    List<String> each = ids.stream().map(id -> byMonth(planner, List.of(id))).toList();
    List<Spent> one = new ArrayList<>();
    List<Spent> all = new ArrayList<>();
    for (int i = 0; i < Math.min(ROUNDS, 3); i++) {
      one.add(Spent.on(() -> rows(together)));
      all.add(
          Spent.on(
              () -> {
                for (String sql : each) {
                  rows(sql);
                }
              }));
    }
    print(ids.size() + " metrics of two sources in one query, s", Spent.wall(one));
    print("the same one by one, s", Spent.wall(all));
    print("ratio of wall times (at least 5)", Spent.wall(all) / Spent.wall(one));
    print("ratio of processor times", Spent.work(all) / Spent.work(one));
  }

  private static String byMonth(Planner planner, List<ElementId> metrics) {
    MetricQuery query = MetricQuery.of(metrics, AS_OF).by("month");
    return SqlWriter.write(planner.plan(query).root(), DuckDb.DIALECT);
  }

  private static String manyMetrics() {
    StringBuilder model = new StringBuilder("package many\nimport tpch.*\n");
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put("l_shipmode", List.of("AIR", "FOB", "MAIL", "RAIL", "REG AIR", "SHIP", "TRUCK"));
    lines.put("l_returnflag", List.of("A", "N", "R"));
    lines.put("l_shipinstruct", List.of("COLLECT COD", "DELIVER IN PERSON", "NONE", "TAKE BACK RETURN"));
    lines.put("l_linestatus", List.of("F", "O"));
    int count = 0;
    for (Map.Entry<String, List<String>> column : lines.entrySet()) {
      for (String value : column.getValue()) {
        String where = " where %s = \"%s\"\n".formatted(column.getKey(), value);
        model.append("metric lines_").append(count).append(" = lines").append(where);
        model.append("metric quantity_").append(count).append(" = quantity").append(where);
        model.append("metric revenue_").append(count).append(" in USD = revenue").append(where);
        model.append("metric price_%1$d in USD = revenue_%1$d / quantity_%1$d\n".formatted(count));
        count++;
      }
    }
    int orders = 0;
    for (String priority : List.of("1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW")) {
      String where = " where o_orderpriority = \"%s\"\n".formatted(priority);
      model.append("metric orders_").append(orders).append(" = orders").append(where);
      model.append("metric value_").append(orders).append(" in USD = order_value").append(where);
      model.append("metric share_%1$d in percent = orders_%1$d / orders\n".formatted(orders));
      orders++;
    }
    model.append("metric per_order = lines / orders\n");
    return model.toString();
  }

  private MetricQuery question(Query query) {
    List<ElementId> metrics =
        query.list("metrics").stream().map(n -> loaded.workspace().find(n).orElseThrow()).toList();
    LocalDate to = query.day("to");
    return new MetricQuery(
        metrics,
        query.list("by"),
        null,
        condition(query.facts().get("where")),
        query.day("from"),
        to == null ? null : to.plusDays(1),
        AS_OF);
  }

  private static Expr condition(String text) {
    if (text == null) {
      return null;
    }
    var model = MetricsParser.parse("c.metrics", "metric m = count(X) where " + text + "\n").model();
    var value = model.declarations().getFirst().element().fact(MeasureFact.Value.class).orElseThrow();
    return ((Expr.Suffix.Where) ((Expr.Suffixed) value.formula()).suffix()).condition();
  }

  private String sql(MetricQuery query) {
    return SqlWriter.write(new Planner(loaded.workspace()).plan(query).root(), DuckDb.DIALECT);
  }

  private List<List<Object>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<Object>> all = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getObject(i));
        }
        all.add(row);
      }
      return all;
    }
  }

  /** A comparison of two things that compute something else would mean nothing. */
  private void requireSame(Query query, String generated) throws SQLException {
    List<List<Object>> ours = rows(generated);
    List<List<Object>> hand = rows(query.byHand());
    boolean same = ours.size() == hand.size();
    for (int i = 0; same && i < ours.size(); i++) {
      for (int j = 0; same && j < ours.get(i).size(); j++) {
        same = isSame(ours.get(i).get(j), hand.get(i).get(j));
        if (!same) {
          System.out.println(ours.get(i) + " " + hand.get(i));
        }
      }
    }
    if (!same) {
      throw new IllegalStateException(
          "not the rows of `" + query.name() + "`: " + ours.size() + ", " + hand.size() + " rows\n" + generated);
    }
  }

  private static boolean isSame(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      double size = Math.max(1, Math.abs(a.doubleValue()));
      return Math.abs(a.doubleValue() - b.doubleValue()) <= size * 1e-9;
    }
    return text(left).equals(text(right));
  }

  /** A day and its first moment are the same. */
  private static String text(Object value) {
    return String.valueOf(value).replace(" 00:00:00.0", "");
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
