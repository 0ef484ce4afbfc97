package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import dev.sextant.build.csv.Csv;
import dev.sextant.cli.finding.Finding;
import dev.sextant.json.Json;
import dev.sextant.lint.wording.MetricText;
import dev.sextant.lint.wording.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists of metrics, all the way from a spreadsheet to what the judgement says of them. {@code
 * -Dactivity.labels=FILE} names another labelled list and prints how well it is judged.
 */
class InventoryImportTest {

  private static final Path SECOND =
      Path.of("../dev.sextant.lint/src/test/resources/activity/second-set.json");

  @TempDir Path folder;

  private record Labelled(
      String id, String name, String definition, String unit, String team, String label) {}

  private static List<Labelled> labelled() throws Exception {
    String asked = System.getProperty("activity.labels", "");
    Path file = asked.isEmpty() ? SECOND : Path.of(asked);
    return Json.read(Files.readString(file), new TypeToken<List<Labelled>>() {});
  }

  private static String csv(List<Labelled> list) {
    Csv csv = new Csv().row(List.of("id", "name", "definition", "unit", "team", "label"));
    list.forEach(
        l -> csv.row(List.of(l.id(), l.name(), l.definition(), l.unit(), l.team(), l.label())));
    return csv.toString();
  }

  private Set<String> activities() throws Exception {
    CommandLineRun check = CommandLineRun.in(folder, "check", "list", "--format", "json");
    assertThat(check.code()).as(check.err()).isZero();
    return Json.read(check.out(), new TypeToken<List<Finding>>() {}).stream()
        .filter(f -> f.rule().equals("activity-proxy"))
        .map(f -> f.element().substring(f.element().indexOf('.') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Nothing is lost on the way: the model is judged as its words alone are. */
  @Test
  void aListIsJudgedAsItsWordsAre() throws Exception {
    List<Labelled> list = labelled();
    Files.writeString(folder.resolve("list.csv"), csv(list));
    CommandLineRun run = CommandLineRun.in(folder, "import", "inventory", "list.csv");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("wrote " + list.size() + " KPIs to list/list.metrics\n");
    Set<String> found = activities();
    Set<String> words =
        list.stream()
            .filter(l -> Reading.of(new MetricText(l.name(), l.definition(), l.unit())).score() > 0)
            .map(Labelled::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(words);
    Set<String> activities =
        list.stream()
            .filter(l -> l.label().equals("ACTIVITY"))
            .map(Labelled::id)
            .collect(Collectors.toSet());
    double right = found.stream().filter(activities::contains).count();
    double precision = right / found.size();
    double recall = right / activities.size();
    if (!System.getProperty("activity.labels", "").isEmpty()) {
      double f1 = 2 * precision * recall / (precision + recall);
      System.out.printf(Locale.ROOT, "precision %.3f recall %.3f F1 %.3f%n", precision, recall, f1);
    } else {
      assertThat(precision).isGreaterThan(0.9);
      assertThat(recall).isGreaterThan(0.85);
    }
  }

  @Test
  void whatIsWrittenIsLaidOutAndCanBeWrittenAgain() throws Exception {
    Files.writeString(folder.resolve("My KPIs 2026.csv"), "id,name,unit\na,Visits,#\n");
    for (int i = 0; i < 2; i++) {
      CommandLineRun run = CommandLineRun.in(folder, "import", "inventory", "My KPIs 2026.csv");
      assertThat(run.out()).isEqualTo("wrote 1 KPI to my_kpis_2026/my_kpis_2026.metrics\n");
    }
    assertThat(CommandLineRun.in(folder, "fmt", "--check", "my_kpis_2026").code()).isZero();
    CommandLineRun json =
        CommandLineRun.in(
            folder,
            "import",
            "inventory",
            "My KPIs 2026.csv",
            "--out",
            "o",
            "--package",
            "city",
            "--format",
            "json");
    assertThat(json.out()).contains("\"city.metrics\"", "\"kpis\": 1");
    assertThat(folder.resolve("o/city.metrics")).content().startsWith("package city\n");
  }

  @Test
  void aListThatCannotBeReadIsOneLine() throws Exception {
    Files.writeString(folder.resolve("list.csv"), "id,unit\na,#\n");
    Files.writeString(folder.resolve("none.csv"), "id,name\n");
    Files.writeString(folder.resolve("kept.txt"), "mine");
    refused("there is no column `name`", "inventory", "list.csv");
    refused("`gone.csv` does not exist", "inventory", "gone.csv");
    refused("there is no metric in `none.csv`", "inventory", "none.csv");
    refused("did you mean `inventory`?", "inventry", "list.csv");
    assertThat(folder.resolve("list")).doesNotExist();
  }

  private void refused(String message, String... arguments) {
    CommandLineRun run =
        CommandLineRun.in(
            folder,
            Stream.concat(Stream.of("import"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: ").contains(message).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }
}
