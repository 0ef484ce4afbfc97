package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Problem;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that look at computed values, each with values that it flags and some that it accepts. */
class ResultRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  private static final String MODEL =
      """
      team Outreach
      role Head { of Outreach; held by "A. Example" }
      mission Curious { of Outreach }
      goal Know { for Curious }
      source Visits {
        file "data/visits.csv"
        key visit_id
        column visit_id: text
        column entered_on: date
        time entered_on
      }
      kpi Came "Pupils who came" {
        measures Know
        value count(Visits)
        higher is better
        judged monthly
        owner Head
        %s
      }
      ladder Steps for Head {
        level One { expects Came at least 5 }
      }
      """;

  /** Values of the months up to June 2026. */
  private static List<Results.Period> months(String status, double... values) {
    List<Results.Period> periods = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      LocalDate start = LocalDate.of(2026, 6, 1).minusMonths(values.length - 1L - i);
      periods.add(new Results.Period(start, values[i], null, status, (long) values[i]));
    }
    return periods;
  }

  private record Known(List<Results.Period> periods, Map<String, String> faults)
      implements Results {
    @Override
    public Optional<Values> of(ElementId metric) {
      return Optional.of(new Values("on-track", periods));
    }

    @Override
    public List<Fault> faults(ElementId source) {
      return faults.entrySet().stream().map(e -> new Fault(e.getKey(), e.getValue())).toList();
    }
  }

  private static List<String> found(String rule, String facts, Results results) {
    Workspace workspace =
        Workspace.of(
            Settings.DEFAULT,
            List.of(MetricsParser.parse("m.metrics", MODEL.formatted(facts)).model()));
    assertThat(workspace.problems()).isEmpty();
    return new Lint(LintSettings.DEFAULT)
        .problems(workspace, TODAY, results).stream()
            .filter(p -> p.rule().equals(rule))
            .map(Problem::message)
            .toList();
  }

  private static final String PATH = "target 5000 by 2026-12-31 from 3000 on 2025-12-31";

  @Test
  void aTargetBeyondAllHistoryIsUnreachable() {
    double[] slow = {3000, 3010, 3000, 3020, 3010, 3030, 3020, 3040, 3030, 3050, 3040, 3060};
    assertThat(found("unreachable-target", PATH, new Known(months("on-track", slow), Map.of())))
        .containsExactly(
            "`Came` has 6 months left to improve by 1940; the most it ever did in that time is 30");
    double[] fast = {1000, 1300, 1600, 1900, 2200, 2500, 2800, 3100, 3400, 3700, 4000, 4300};
    assertThat(found("unreachable-target", PATH, new Known(months("on-track", fast), Map.of())))
        .isEmpty();
  }

  @Test
  void aTargetBehindThePresentIsSlack() {
    assertThat(
            found("slack-target", PATH, new Known(months("on-track", 5100, 5200, 5300), Map.of())))
        .containsExactly(
            "`Came` has met its target in the last 3 periods; ask for more, or promise to keep it"
                + " with `throughout`");
    assertThat(
            found("slack-target", PATH, new Known(months("on-track", 5100, 4200, 5300), Map.of())))
        .isEmpty();
  }

  @Test
  void growthComparedWithLastYearAloneFlatters() {
    String history = "benchmark history previous year";
    double[] doubled = {100, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240};
    Results grown = new Known(months("", doubled), Map.of());
    assertThat(found("flattering-history", history, grown)).hasSize(1);
    assertThat(
            found("flattering-history", history + "\n  benchmark history previous period", grown))
        .isEmpty();
    double[] steady = {200, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240};
    assertThat(found("flattering-history", history, new Known(months("", steady), Map.of())))
        .isEmpty();
  }

  @Test
  void whatIsOffTrackTwiceNeedsAnAction() {
    Results twice = new Known(months("off-track", 100, 90), Map.of());
    assertThat(found("off-track-without-action", PATH, twice))
        .containsExactly(
            "`Came` has been off track for 2 periods and no action is open; write one with an"
                + " owner and a date");
    assertThat(
            found("off-track-without-action", PATH, new Known(months("off-track", 100), Map.of())))
        .isEmpty();
  }

  @Test
  void dataThatFailsIsNamed() {
    Results stale = new Known(List.of(), Map.of("stale", "the last row is of 2026-05-01"));
    assertThat(found("unreliable-kpi", PATH, stale))
        .containsExactly(
            "`Came` rests on `Visits`, whose data fails: the last row is of 2026-05-01");
    Results twice = new Known(List.of(), Map.of("duplicates", "3 keys occur more than once"));
    assertThat(found("unreliable-kpi", PATH, twice)).isEmpty();
    assertThat(found("duplicate-keys", PATH, twice))
        .containsExactly("The key of `Visits` is none: 3 keys occur more than once");
    assertThat(found("duplicate-keys", PATH, stale)).isEmpty();
  }

  @Test
  void nobodyIsJudgedOnAHandful() {
    assertThat(found("small-numbers", PATH, new Known(months("", 12), Map.of())))
        .containsExactly("`Came` rested on 12 rows in its last period; judge over a longer time");
    assertThat(found("small-numbers", PATH, new Known(months("", 120), Map.of()))).isEmpty();
  }

  @Test
  void everyRuleOfResultsIsTestedHere() {
    assertThat(
            BuiltInRules.ALL.stream()
                .filter(Rule.OfResults.class::isInstance)
                .map(r -> r.about().id()))
        .containsExactly(
            "duplicate-keys",
            "flattering-history",
            "off-track-without-action",
            "slack-target",
            "small-numbers",
            "unreachable-target",
            "unreliable-kpi");
  }
}
