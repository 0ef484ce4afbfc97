import dev.sextant.build.load.WorkspaceLoader;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.plan.Planner;
import dev.sextant.sql.DuckDb;
import dev.sextant.sql.SqlWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How long it takes from a question to its SQL, once the virtual machine is warm. */
final class Planning {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private Planning() {}

  static void run(Path work) throws Exception {
    wide(work.resolve("wide"));
    large(GeneratedWorkspace.write(work.resolve("scale-1000"), 1_000));
  }

  /** 70 metrics by 100 dimensions of one source in one query. */
  private static void wide(Path folder) throws Exception {
    Files.createDirectories(folder);
    StringBuilder model = new StringBuilder("package wide\nsource Rows {\n  table wide.rows\n  time day\n  column day: date\n");
    for (int i = 0; i < 100; i++) {
      model.append("  column d").append(i).append(": text\n");
    }
    for (int i = 0; i < 35; i++) {
      model.append("  column n").append(i).append(": number\n");
    }
    model.append("}\n");
    List<String> by = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      by.add("d" + i);
    }
    for (int i = 0; i < 35; i++) {
      model.append("metric s%1$d = sum(Rows.n%1$d)\n".formatted(i));
      model.append("metric f%1$d = s%1$d where d%1$d = \"x\"\n".formatted(i));
    }
    Files.writeString(folder.resolve("wide.metrics"), model);
    Workspace workspace = WorkspaceLoader.load(folder).workspace();
    List<ElementId> metrics = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      metrics.add(workspace.find("s" + i).orElseThrow());
      metrics.add(workspace.find("f" + i).orElseThrow());
    }
    MetricQuery question = MetricQuery.of(metrics, AS_OF).by(by.toArray(String[]::new));
    print("70 metrics by 100 dimensions (at most 300 ms)", median(30, () -> sql(workspace, question)));
    MetricQuery monthly =
        question.by(java.util.stream.Stream.concat(java.util.stream.Stream.of("month"), by.stream()).toArray(String[]::new));
    print("the same by month (at most 300 ms)", median(30, () -> sql(workspace, monthly)));
  }

  /** One metric in a model of 10,000. */
  private static void large(Path folder) throws Exception {
    Workspace workspace = WorkspaceLoader.load(folder).workspace();
    ElementId ratio = workspace.find("compared17").orElseThrow();
    MetricQuery question = MetricQuery.of(List.of(ratio), AS_OF).by("month", "channel");
    print("one metric among 10,000 (at most 20 ms)", median(200, () -> sql(workspace, question)));
  }

  private static String sql(Workspace workspace, MetricQuery question) {
    return SqlWriter.write(new Planner(workspace).plan(question).root(), DuckDb.DIALECT);
  }

  private static double median(int rounds, Supplier<String> work) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      if (work.get().isEmpty()) {
        throw new IllegalStateException("no SQL");
      }
      times.add((System.nanoTime() - start) / 1e9);
    }
    return Tpch.median(times.subList(rounds / 2, rounds));
  }

  private static void print(String what, double seconds) {
    System.out.printf(Locale.ROOT, "%-50s %.1f ms%n", what, seconds * 1000);
  }
}
