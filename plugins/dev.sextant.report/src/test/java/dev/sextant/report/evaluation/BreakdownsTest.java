package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.plan.Planner;
import dev.sextant.report.Breakdown;
import dev.sextant.report.Breakdown.Group;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Point;
import dev.sextant.report.Report;
import dev.sextant.report.values.EngineValues;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of a real engine by the members of dimensions, and in the period that is open. */
class BreakdownsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);

  private static final String SOURCE =
      """
      package p
      source Sales {
        file "sales.csv"
        column day: date
        column town: text
        column size: integer
        column good: boolean
        time day
      }
      metric sales = count(Sales)
      metric good in percent = share(Sales.good)
      metric year_ago = sales from 1 year ago
      metric growth in percent = sales / year_ago - 1
      """;

  @TempDir Path root;

  private Report report(String rows, String dashboard) throws IOException {
    Files.writeString(root.resolve("sales.csv"), "day,town,size,good\n" + rows);
    Workspace workspace =
        Workspace.of(
            new Settings("Test", TimeSettings.DEFAULT, false),
            List.of(MetricsParser.parse("p.metrics", SOURCE + dashboard).model()));
    assertThat(workspace.problems()).isEmpty();
    try (Engine engine = Engine.open(root, workspace, EngineSettings.DEFAULT)) {
      EngineValues values = new EngineValues(engine, new Planner(workspace), AS_OF);
      return new ReportBuilder(workspace, values, AS_OF).build(Optional.empty());
    }
  }

  private static List<String> shown(Breakdown breakdown) {
    return breakdown.groups().stream().map(BreakdownsTest::shown).toList();
  }

  private static String shown(Group group) {
    return group.name() + " " + group.values().stream().map(BreakdownsTest::plain).toList();
  }

  private static String plain(BigDecimal value) {
    return value == null ? "-" : value.stripTrailingZeros().toPlainString();
  }

  @Test
  void listTheLargestFirstInTheLastClosedPeriod() throws IOException {
    Report report =
        report(
            """
            2026-09-01,Graz,1,true
            2026-10-01,Linz,1,true
            2026-10-02,Graz,2,false
            2026-10-03,Graz,1,true
            2026-10-04,,1,true
            2026-11-02,Wels,1,true
            """,
            "dashboard D { row { bar sales by town; table sales, good by size } }\n");
    Breakdown bars = report.breakdowns().get(0);
    assertThat(bars.period().label()).isEqualTo("2026-10");
    assertThat(shown(bars)).containsExactly("Graz [2]", "(none) [1]", "Linz [1]");
    assertThat(bars.others()).isNull();
    Breakdown table = report.breakdowns().get(1);
    assertThat(table.metrics()).containsExactly("p.sales", "p.good");
    assertThat(shown(table))
        .as("numbers in their own order")
        .containsExactly("1 [3, 1]", "2 [1, 0]");
  }

  @Test
  void putTheRestTogetherByItsRowsAndNotByAddingShares() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int town = 1; town <= 15; town++) {
      for (int n = 0; n < 20 - town; n++) {
        rows.append("2026-10-0%d,T%02d,1,%b\n".formatted(1 + n % 9, town, n == 0));
      }
    }
    rows.append("2026-10-01,,1,false\n");
    Report report = report(rows.toString(), "dashboard D { row { table sales, good by town } }\n");
    Breakdown table = report.breakdowns().getFirst();
    assertThat(table.groups()).hasSize(12);
    assertThat(table.groups().getFirst().name()).isEqualTo("T01");
    assertThat(table.more()).isEqualTo(4);
    // T13, T14 and T15 have 7, 6 and 5 rows, one good each; one row has no town.
    assertThat(shown(table.others())).isEqualTo(" [19, 0.157894736842]");
  }

  @Test
  void drawCoursesOverWholePeriods() throws IOException {
    Report report =
        report(
            """
            2026-08-31,Graz,1,true
            2026-09-01,Graz,1,true
            2026-10-01,Linz,1,true
            2026-10-02,Linz,1,true
            """,
            "dashboard D { row { line sales by town over last 2 months; bar sales by month } }\n");
    Breakdown lines = report.breakdowns().get(0);
    assertThat(lines.periods()).extracting(p -> p.label()).containsExactly("2026-09", "2026-10");
    assertThat(lines.groups()).extracting(Group::name).containsExactly("Linz", "Graz");
    assertThat(lines.groups().get(1).courses().getFirst().stream().map(BreakdownsTest::plain))
        .containsExactly("1", "0");
    Breakdown months = report.breakdowns().get(1);
    assertThat(months.groups()).hasSize(1);
    assertThat(months.groups().getFirst().courses().getFirst().stream().map(BreakdownsTest::plain))
        .endsWith("1", "1", "2");
  }

  @Test
  void growthInTheOpenPeriodComparesTheSameDays() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int day = 1; day <= 30; day++) {
      rows.append("2025-11-%02d,Graz,1,true\n".formatted(day));
      if (day <= 8) {
        rows.append("2026-11-%02d,Graz,1,true\n".formatted(day));
      }
    }
    Report report = report(rows.toString(), "");
    MetricReport growth =
        report.metrics().stream()
            .filter(m -> m.name().equals("p.growth"))
            .findFirst()
            .orElseThrow();
    Point open = growth.history().getLast();
    assertThat(open.period().label()).isEqualTo("2026-11");
    assertThat(open.open()).isTrue();
    assertThat(open.value()).as("eight days against eight days").isEqualByComparingTo("0");
  }
}
