package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import dev.sextant.cli.finding.Finding;
import dev.sextant.json.Json;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.report.FindingReport;
import dev.sextant.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that need values, from rows on disk to what the commands say. */
class ResultsTest {

  private static final LocalDate LAST = LocalDate.of(2026, 10, 1);

  private static final String MODEL =
      """
      package outreach
      team Outreach "School outreach" {
        lead Head
      }
      role Head {
        of Outreach
        held by "A. Example" since 2026-01-01
      }
      mission Curious "Children know where they come from" {
        of Outreach
      }
      goal Know "Teach deep time" {
        for Curious
      }
      source Visits {
        file "visits.csv"
        key visit_id
        column visit_id: text
        column entered_on: date
        column member: boolean
        time entered_on
      }
      kpi Came "Pupils who came" {
        measures Know
        value %s
        higher is better
        judged monthly
        owner Head
        %s
      }
      """;

  private static final String COUNT = "count(Visits)";
  private static final String PATH = "target 500 by 2026-12-31 from 100 on 2025-12-31";

  @TempDir Path folder;

  /**
   * A workspace in which one rule finds something.
   *
   * @param visits how many there were so many months ago
   */
  private record Case(
      String rule, String value, String facts, String more, IntUnaryOperator visits) {

    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Case> cases() {
    String ladder = "ladder Steps for Head {\n  level One {\n    expects Came at least 5\n  }\n}\n";
    return Stream.of(
        new Case("unreachable-target", COUNT, PATH, "", ago -> 130 - ago),
        new Case(
            "slack-target",
            COUNT,
            "target 50 by 2026-12-31 from 40 on 2025-12-31",
            "",
            ago -> 100 - ago),
        new Case(
            "flattering-history",
            COUNT,
            "benchmark history previous year",
            "",
            ago -> ago >= 12 ? 20 : 60),
        new Case("off-track-without-action", COUNT, PATH, "", ago -> 100),
        new Case(
            "unreliable-kpi",
            COUNT,
            PATH,
            "quality Visits {\n  volume at least 500 per month\n}\n",
            ago -> 100),
        new Case("duplicate-keys", COUNT, PATH, "", ago -> 100),
        new Case(
            "small-numbers",
            "count(Visits) where member",
            "target at least 5 throughout 2026",
            ladder,
            ago -> 20));
  }

  private void workspace(Case given) throws IOException {
    String text = MODEL.formatted(given.value(), given.facts()) + given.more();
    Files.writeString(folder.resolve("outreach.metrics"), text);
    StringBuilder rows = new StringBuilder("visit_id,entered_on,member\n");
    int id = 0;
    for (int ago = 24; ago >= -1; ago--) {
      LocalDate month = LAST.minusMonths(ago);
      for (int i = 0; i < given.visits().applyAsInt(Math.max(ago, 0)); i++) {
        int number = given.rule().equals("duplicate-keys") && i == 0 ? 0 : id;
        rows.append("v" + number + "," + month.plusDays(i % 9) + "," + (i % 2 == 0) + "\n");
        id++;
      }
    }
    Files.writeString(folder.resolve("visits.csv"), rows);
  }

  private Report report() throws Exception {
    CommandLineRun run = CommandLineRun.in(folder, "report", "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    Files.writeString(folder.resolve("report.json"), run.out());
    return Json.read(run.out(), Report.class);
  }

  private List<Finding> checked(String... more) throws Exception {
    CommandLineRun run =
        CommandLineRun.in(
            folder,
            Stream.concat(Stream.of("check", "--format", "json"), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return Json.read(run.out(), new TypeToken<List<Finding>>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRuleFindsItsCaseInTheReportAndInAStoredOne(Case given) throws Exception {
    workspace(given);
    Report report = report();
    assertThat(report.findings()).extracting(FindingReport::rule).contains(given.rule());
    String message =
        report.findings().stream()
            .filter(f -> f.rule().equals(given.rule()))
            .map(FindingReport::message)
            .findFirst()
            .orElseThrow();
    assertThat(checked("--results", "report.json"))
        .filteredOn(f -> f.rule().equals(given.rule()))
        .extracting(Finding::message)
        .containsExactly(message);
    assertThat(checked()).extracting(Finding::rule).doesNotContain(given.rule());
    assertThat(CommandLineRun.in(folder, "report").out())
        .contains("worth a look", message, "[" + given.rule() + "]");
  }

  @Test
  void everyRuleThatNeedsValuesHasACase() {
    assertThat(cases().map(Case::rule))
        .containsExactlyInAnyOrderElementsOf(
            BuiltInRules.ALL.stream()
                .filter(Rule.OfResults.class::isInstance)
                .map(r -> r.about().id())
                .toList());
  }

  /** Of the rows that count, not of all that lie there. */
  @Test
  void samplesAreOfTheFormulasRows() throws Exception {
    workspace(cases().filter(c -> c.rule().equals("small-numbers")).findFirst().orElseThrow());
    assertThat(report().samples())
        .singleElement()
        .satisfies(s -> assertThat(s.rows()).isEqualTo(10))
        .satisfies(s -> assertThat(s.period()).isEqualTo("2026-10"));
  }

  @Test
  void whatTheModelAllowsIsNotFound() throws Exception {
    Case given = cases().findFirst().orElseThrow();
    workspace(given);
    Path file = folder.resolve("outreach.metrics");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "kpi Came",
                "allow unreachable-target because \"the new hall opens in December\"\nkpi Came"));
    assertThat(report().findings())
        .extracting(FindingReport::rule)
        .doesNotContain("unreachable-target", "unused-allow");
    assertThat(checked("--results", "report.json"))
        .extracting(Finding::rule)
        .doesNotContain("unreachable-target", "unused-allow");
  }

  @Test
  void aFileThatIsNoReportIsExitCode2() throws Exception {
    workspace(cases().findFirst().orElseThrow());
    report();
    String text = Files.readString(folder.resolve("report.json"));
    Map<String, String> files =
        Map.of(
            "list.json",
            "[]",
            "empty.json",
            "{}",
            "other.json",
            text.replace("outreach.Came", "shop.Sold"),
            "later.json",
            text.replaceFirst("\"schema\": 1", "\"schema\": 7"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
      CommandLineRun run = CommandLineRun.in(folder, "check", "--results", file.getKey());
      assertThat(run.code()).as(file.getKey()).isEqualTo(2);
      assertThat(run.err()).startsWith("sextant: ").contains(file.getKey()).hasLineCount(1);
    }
    CommandLineRun missing = CommandLineRun.in(folder, "check", "--results", "gone.json");
    assertThat(missing.err()).isEqualTo("sextant: the report `gone.json` does not exist\n");
  }
}
