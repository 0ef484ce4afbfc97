import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.load.WorkspaceLoader;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Problem;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the judgement takes: cold over everything, and in an editor after an edit. */
final class Linting {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int EDITS = 60;

  private Linting() {}

  /** Runs in a virtual machine of its own, so that no rule has run before. */
  public static void main(String[] args) throws Exception {
    LoadedWorkspace loaded = WorkspaceLoader.load(Path.of(args[0]));
    Lint lint = new Lint(LintSettings.DEFAULT);
    List<Problem> found = new ArrayList<>();
    Spent cold = Spent.on(() -> found.addAll(lint.problems(loaded.workspace(), TODAY)));
    print("all rules over 10,000 metrics, cold (at most 2,000 ms)", cold.wall());
    print("  time of processors", cold.work());
    System.out.printf(Locale.ROOT, "  findings: %d%n", found.size());
    warm(lint, loaded.workspace());
    edits(lint, loaded);
  }

  private static void warm(Lint lint, Workspace workspace) throws Exception {
    List<Spent> rounds = rounds(10, () -> require(lint.problems(workspace, TODAY)));
    print("the same, warm", Spent.wall(rounds));
    Rule.OfWorkspace activity =
        (Rule.OfWorkspace)
            BuiltInRules.ALL.stream()
                .filter(r -> r.about().id().equals("activity-proxy"))
                .findFirst()
                .orElseThrow();
    Model model = lint.model(workspace, TODAY);
    activity.check(model).count();
    long kpis = workspace.elements(ElementKind.KPI).count();
    List<Spent> alone = rounds(40, () -> activity.check(model).count());
    System.out.printf(
        Locale.ROOT,
        "%-55s %.1f µs%n",
        "activity-proxy, warm, a metric (at most 50 µs)",
        Spent.wall(alone) * 1e6 / kpis);
    System.out.printf(
        Locale.ROOT, "%-55s %.1f µs%n", "  time of processors", Spent.work(alone) * 1e6 / kpis);
  }

  /** Each edit changes a line of one file; the text is read, linked, checked and judged anew. */
  private static void edits(Lint lint, LoadedWorkspace loaded) throws Exception {
    String path = loaded.texts().keySet().stream().filter(p -> p.endsWith("area17.metrics")).findFirst().orElseThrow();
    String text = loaded.texts().get(path);
    List<Spent> rounds = new ArrayList<>();
    Workspace[] now = {loaded.workspace()};
    for (int i = 0; i < EDITS; i++) {
      String edited = text.replace("lower is better", "lower is better; formerly Back" + i);
      rounds.add(
          Spent.on(
              () -> {
                FileModel file = MetricsParser.parse(path, edited).model();
                now[0] = now[0].with(file);
                now[0].problems(path);
                require(lint.local(lint.model(now[0], TODAY), path));
              }));
    }
    List<Spent> last = rounds.subList(EDITS / 2, EDITS);
    print("local findings after an edit of a line (at most 50 ms)", Spent.wall(last));
    print("  time of processors", Spent.work(last));
  }

  private static void require(List<Problem> found) {
    if (found.isEmpty()) {
      throw new IllegalStateException("nothing was found");
    }
  }

  private static List<Spent> rounds(int count, Spent.Work work) throws Exception {
    List<Spent> rounds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rounds.add(Spent.on(work));
    }
    return rounds.subList(count / 2, count);
  }

  private static void print(String what, double seconds) {
    System.out.printf(Locale.ROOT, "%-55s %.1f ms%n", what, seconds * 1000);
  }
}
