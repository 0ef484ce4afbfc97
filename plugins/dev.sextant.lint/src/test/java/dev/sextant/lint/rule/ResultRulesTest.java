package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
    return foundIn(MODEL.formatted(facts), rule, results);
  }

  private static List<String> foundIn(String model, String rule, Results results) {
    var parsed = MetricsParser.parse("m.metrics", model);
    Workspace workspace = Workspace.of(Settings.DEFAULT, List.of(parsed.model()));
    assertThat(workspace.problems()).isEmpty();
    List<Rule> one = BuiltInRules.ALL.stream().filter(r -> r.about().id().equals(rule)).toList();
    return new Lint(one, LintSettings.DEFAULT)
        .problems(workspace, TODAY, results).stream().map(Problem::message).toList();
  }

  /** A model whose KPI is better when lower. */
  private static String lower(String facts) {
    return MODEL
        .replace("higher is better", "lower is better")
        .replace("at least 5", "at most 5")
        .formatted(facts);
  }

  private static Results tracked(double... values) {
    return new Known(months("on-track", values), Map.of());
  }

  private static final String PATH = "target 5000 by 2026-12-31 from 3000 on 2025-12-31";
  private static final String DOWN = "target 1000 by 2026-12-31 from 3000 on 2025-12-31";

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

  /** Twice the best pace is still believed; as many periods as are left are compared. */
  @Test
  void aTargetIsWithinReachUpToTwiceTheBestPace() {
    double[] steady = {3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 4000};
    assertThat(found("unreachable-target", PATH, tracked(steady))).isEmpty();
    double[] twice = {3500, 3500, 3500, 3500, 3500, 3500, 3500, 3500, 4000};
    assertThat(found("unreachable-target", PATH, tracked(twice))).isEmpty();
    double[] slower = {3501, 3501, 3501, 3501, 3501, 3501, 3501, 3501, 4000};
    assertThat(found("unreachable-target", PATH, tracked(slower)))
        .containsExactly(
            "`Came` has 6 months left to improve by 1000; the most it ever did in that time is 499");
    double[] fewer = {3501, 3501, 3501, 3501, 3501, 3501, 3501, 4000};
    assertThat(found("unreachable-target", PATH, tracked(fewer))).isEmpty();
    assertThat(found("unreachable-target", PATH, tracked(5, 5, 5, 5, 5, 5, 5, 5, 5000))).isEmpty();
    double[] falling = {4900, 4800, 4700, 4600, 4500, 4400, 4300, 4200, 4100};
    assertThat(found("unreachable-target", PATH, tracked(falling)))
        .containsExactly(
            "`Came` has 6 months left to improve by 900; the most it ever did in that time is 0");
  }

  @Test
  void oneMonthIsLeft() {
    String july = "target 5000 by 2026-07-31 from 3000 on 2025-12-31";
    assertThat(found("unreachable-target", july, tracked(3000, 3000.25, 3000.5, 3000.75)))
        .containsExactly(
            "`Came` has 1 month left to improve by 1999.25; the most it ever did in that time is"
                + " 0.25");
    assertThat(
            found(
                "unreachable-target",
                july.replace("07-31", "07-15"),
                tracked(3000, 3001, 3002, 3003)))
        .hasSize(1);
  }

  @Test
  void lessIsMoreWhereLowerIsBetter() {
    double[] slow = {3000, 2990, 3000, 2980, 2990, 2970, 2980, 2960, 2970, 2950, 2960, 2940};
    assertThat(foundIn(lower(DOWN), "unreachable-target", tracked(slow)))
        .containsExactly(
            "`Came` has 6 months left to improve by 1940; the most it ever did in that time is 30");
    assertThat(foundIn(lower(DOWN), "slack-target", tracked(900, 1000, 800))).hasSize(1);
    assertThat(foundIn(lower(DOWN), "slack-target", tracked(900, 1001, 800))).isEmpty();
  }

  @Test
  void aTargetIsMetByItsOwnValueInThreePeriodsWithOne() {
    assertThat(found("slack-target", PATH, tracked(5000, 5000, 5000))).hasSize(1);
    assertThat(found("slack-target", PATH, tracked(4999, 5000, 5000))).isEmpty();
    assertThat(found("slack-target", PATH, tracked(10, 5000, 5000, 5000))).hasSize(1);
    assertThat(found("slack-target", PATH, tracked(5000, 5000))).isEmpty();
    List<Results.Period> gap = new ArrayList<>(months("", 5100, 0, 5200, 5300));
    gap.set(1, new Results.Period(gap.get(1).start(), null, null, "", null));
    assertThat(found("slack-target", PATH, new Known(gap, Map.of()))).hasSize(1);
  }

  @Test
  void aPathIsForTheWholeAndStillRuns() {
    Results high = tracked(9000, 9000, 9000);
    assertThat(found("slack-target", PATH.replace("2026-12-31", "2026-07-14"), high)).isEmpty();
    assertThat(found("slack-target", PATH.replace("2026-12-31", "2026-07-15"), high)).hasSize(1);
    assertThat(found("slack-target", PATH + " where visit_id = \"a\"", high)).isEmpty();
    assertThat(found("slack-target", "target at least 5000 throughout 2026", high)).isEmpty();
    String later = "target 9500 by 2027-12-31 from 3000 on 2026-06-30";
    assertThat(
            found("slack-target", PATH.replace("2026-12-31", "2026-06-30") + "\n  " + later, high))
        .isEmpty();
    assertThat(found("slack-target", "", high)).isEmpty();
  }

  private static Stream<Arguments> triggers() {
    double[] doubled = {100, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240};
    return Stream.of(
        arguments("duplicate-keys", PATH, new Known(List.of(), Map.of("duplicates", "twice"))),
        arguments("flattering-history", "benchmark history previous year", tracked(doubled)),
        arguments("off-track-without-action", PATH, new Known(months("off-track", 1, 1), Map.of())),
        arguments("slack-target", PATH, tracked(5100, 5200, 5300)),
        arguments("small-numbers", PATH, tracked(12)),
        arguments("unreachable-target", PATH, tracked(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)),
        arguments("unreliable-kpi", PATH, new Known(List.of(), Map.of("stale", "too old"))));
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void whatCouldNotBeReadIsNotJudged(String rule, String facts, Results results) {
    assertThat(found(rule, facts, results)).hasSize(1);
    var parsed = MetricsParser.parse("m.metrics", MODEL.formatted(facts)).model();
    Workspace broken = Workspace.of(Settings.DEFAULT, List.of(BrokenElementsTest.broken(parsed)));
    assertThat(new Lint(LintSettings.DEFAULT).problems(broken, TODAY, results))
        .extracting(Problem::rule)
        .doesNotContain(rule);
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
  void aYearAgoIsTheSamePeriodOfTheYearBefore() {
    String history = "benchmark history previous year";
    double[] longer = {400, 100, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240};
    assertThat(found("flattering-history", history, tracked(longer))).hasSize(1);
    double[] young = {1, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245};
    assertThat(found("flattering-history", history, tracked(young))).isEmpty();
    double[] twice = {120, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240};
    assertThat(found("flattering-history", history, tracked(twice))).isEmpty();
    double[] nothing = {0, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240};
    assertThat(found("flattering-history", history, tracked(nothing))).isEmpty();
  }

  @Test
  void anythingElseToCompareWithIsEnough() {
    String history = "benchmark history previous year";
    Results grown = tracked(100, 120, 140, 160, 180, 200, 210, 220, 230, 240, 250, 245, 240);
    assertThat(found("flattering-history", history, grown)).hasSize(1);
    for (String other :
        List.of(
            PATH,
            "benchmark industry 300 according to \"Museums\" as of 2026",
            "benchmark peer Other")) {
      String model = MODEL.formatted(history + "\n  " + other) + "metric Other = 5\n";
      assertThat(foundIn(model, "flattering-history", grown)).as(other).isEmpty();
    }
    assertThat(found("flattering-history", "", grown)).isEmpty();
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
  void anOpenActionIsEnoughAndADoneOneIsNot() {
    Results thrice = new Known(months("off-track", 100, 90, 80), Map.of());
    String action =
        "action Invite \"Invite schools\" { on Came; owner Head; due 2026-09-01; %s }\n";
    assertThat(
            foundIn(
                MODEL.formatted(PATH) + action.formatted("open"),
                "off-track-without-action",
                thrice))
        .isEmpty();
    assertThat(
            foundIn(
                MODEL.formatted(PATH) + action.formatted("done on 2026-06-01"),
                "off-track-without-action",
                thrice))
        .containsExactly(
            "`Came` has been off track for 3 periods and no action is open; write one with an"
                + " owner and a date");
    List<Results.Period> recovered = new ArrayList<>(months("off-track", 100, 90, 80));
    recovered.addAll(months("on-track", 5000).stream().toList());
    assertThat(found("off-track-without-action", PATH, new Known(recovered, Map.of()))).isEmpty();
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
    assertThat(found("small-numbers", PATH, new Known(months("", 5, 30), Map.of()))).isEmpty();
    List<Results.Period> unknown = new ArrayList<>(months("", 29, 0));
    unknown.set(1, new Results.Period(unknown.get(1).start(), 50.0, null, "", null));
    assertThat(found("small-numbers", PATH, new Known(unknown, Map.of())))
        .containsExactly("`Came` rested on 29 rows in its last period; judge over a longer time");
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
