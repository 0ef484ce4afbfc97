package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Ask;
import dev.sextant.report.GoalReport;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Point;
import dev.sextant.report.Report;
import dev.sextant.report.Restatement;
import dev.sextant.report.RoadmapEntry;
import dev.sextant.report.SourceReport;
import dev.sextant.report.Standing;
import dev.sextant.report.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);

  private static final String MODEL =
      """
      package shop
      organisation Firm "Firm" { strategy Loved "Be loved" }
      team Sales { part of Firm; lead Seller }
      team Depot { part of Firm; lead Keeper }
      role Seller { of Sales; held by "A. Example" since 2026-01-01 }
      role Keeper { of Depot; held by "B. Example" since 2026-01-01 }
      stakeholder Buyers { external }
      mission Serve "Serve buyers" { of Sales; serves Buyers; realises Firm.Loved }
      goal Grow "Grow" { for Serve; side quantity }
      goal Please "Please" { for Serve; side quality }
      source Orders {
        file "data/orders.csv"
        key id
        column id: text
        column day: date
        column region: text
        time day
        loaded until day
        closes after 2 days
      }
      metric orders = count(Orders)
      kpi Sold "Orders sold" {
        measures Grow
        value orders
        higher is better
        owner Seller
        target 120 by 2026-12-31 from 100 on 2025-12-31
        target 40 by 2026-12-31 from 30 on 2025-12-31 where region = "West" owner Keeper
        stretch 140
        at risk within 10
        benchmark history previous year
        benchmark history trend
        benchmark industry 90 as of 2025 according to "Survey"
        guardrail Rating at least 4
      }
      kpi Rating "Buyers' rating" {
        measures Please, Grow
        value entered monthly in "data/rating.csv" by Seller
        higher is better
        owner Seller
        target at least 4 throughout 2026
      }
      kpi Loyalty "Buyers who stay" {
        measures Please
        planned by 2027-Q2
        higher is better
        owner Seller
        target 50 by 2026-12-31 from 40 on 2025-12-31
        proxy Sold until 2026-06-30 because "no register"
        proxy Rating until 2026-12-31 because "still no register"
      }
      driver Stock "Things in stock" {
        raises Sold after 2 weeks
        value entered monthly in "data/stock.csv" by Keeper
        higher is better
        owner Seller
        controlled by Depot
        hypothesis
      }
      review Monthly monthly { of Sales; with Seller; decides "Prices"; scorecard { Sold; Rating } }
      comment Sold 2026-10 by Seller "A good month"
      action Call "Call buyers" { on Sold; owner Seller; due 2026-10-31; open }
      event Strike 2026-10-05 to 2026-10-07 on Sold "No parcels"
      objective Autumn "Fill the autumn" {
        during 2026-Q4
        of Sales
        supports Grow
        key result Sold from 100 to 120
        key result "Register is chosen" by 2026-11-30 done on 2026-11-05
      }
      """;

  @Test
  void aKpiIsJudgedOnItsLastClosedPeriod() {
    MetricReport sold = metric(report(values("113")), "shop.Sold");
    assertThat(sold.period().label()).isEqualTo("2026-10");
    // 304 of 365 days are over at the end of October: 100 + 20 * 304 / 365.
    assertThat(sold.plan().expected().setScale(6, RoundingMode.HALF_UP))
        .isEqualByComparingTo("116.657534");
    assertThat(sold.status()).isEqualTo(Status.AT_RISK);
    assertThat(sold.plan().variance()).isNegative();
    assertThat(sold.previousPeriod()).isEqualByComparingTo("110");
    assertThat(sold.previousYear()).isEqualByComparingTo("95");
    assertThat(sold.yearToDate()).isEqualByComparingTo("1050");
    assertThat(sold.previousStatus()).isEqualTo(Status.AT_RISK);
    assertThat(sold.plan().stretch()).isEqualByComparingTo("140");
  }

  @Test
  void aPeriodClosesOnlyBehindTheWatermark() {
    HandValues early =
        values("113").source(new SourceReport("shop.Orders", 9, day("2026-10-30"), List.of()));
    assertThat(metric(report(early), "shop.Sold").period().label()).isEqualTo("2026-09");
    HandValues complete =
        values("113").source(new SourceReport("shop.Orders", 9, day("2026-10-31"), List.of()));
    assertThat(metric(report(complete), "shop.Sold").period().label()).isEqualTo("2026-10");
  }

  @Test
  void aPeriodClosesOnlyAfterItsDelay() {
    assertThat(metric(report(values("113"), "2026-11-02"), "shop.Sold").period().label())
        .isEqualTo("2026-09");
    assertThat(metric(report(values("113"), "2026-11-03"), "shop.Sold").period().label())
        .isEqualTo("2026-10");
  }

  @Test
  void theOpenPeriodIsShownAsOpenAndNotJudged() {
    HandValues values = values("113").put("Sold", "2026-11", "30");
    Point open = metric(report(values), "shop.Sold").history().getLast();
    assertThat(open.open()).isTrue();
    assertThat(open.value()).isEqualByComparingTo("30");
    assertThat(open.status()).isEqualTo(Status.NO_TARGET);
  }

  @Test
  void badDataMakesAValueUnreliable() {
    SourceReport bad =
        new SourceReport(
            "shop.Orders",
            9,
            day("2026-11-09"),
            List.of(
                new SourceReport.Check(
                    "uniqueness", "`id` is unique", false, "3 values occur twice")));
    MetricReport sold = metric(report(values("200").source(bad)), "shop.Sold");
    assertThat(sold.status()).isEqualTo(Status.UNRELIABLE);
    assertThat(sold.reason())
        .isEqualTo("`shop.Orders`: `id` should be unique, but 3 values occur twice");
    assertThat(sold.history())
        .filteredOn(p -> !p.open() && p.value() != null)
        .as("nobody knows which periods the doubled rows are in")
        .isNotEmpty()
        .allMatch(p -> p.status() == Status.UNRELIABLE);
  }

  @Test
  void oldDataMattersOnlyWhenItHoldsBackThePeriodThatIsJudged() {
    SourceReport.Check stale =
        new SourceReport.Check("freshness", "fresh within 1 day", false, "it is older");
    SourceReport whole = new SourceReport("shop.Orders", 9, day("2026-10-31"), List.of(stale));
    MetricReport complete = metric(report(values("200").source(whole)), "shop.Sold");
    assertThat(complete.status()).isEqualTo(Status.ON_TRACK);
    assertThat(complete.note())
        .isEqualTo(
            "`shop.Orders`: it should be fresh within 1 day, but it is older; 2026-10, which is"
                + " judged, is complete");
    SourceReport part = new SourceReport("shop.Orders", 9, day("2026-10-30"), List.of(stale));
    assertThat(metric(report(values("200").source(part)), "shop.Sold").status())
        .isEqualTo(Status.UNRELIABLE);
  }

  @Test
  void aSliceIsJudgedByItsOwnTarget() {
    MetricReport sold =
        metric(report(values("200").put("Sold slice", "2026-10", "20")), "shop.Sold");
    assertThat(sold.slices()).hasSize(1);
    assertThat(sold.slices().getFirst().where()).isEqualTo("region = \"West\"");
    assertThat(sold.slices().getFirst().status()).isEqualTo(Status.OFF_TRACK);
    assertThat(sold.slices().getFirst().plan().owner()).isEqualTo("shop.Keeper");
  }

  @Test
  void aGoalIsAsGoodAsItsWorstKnownKpi() {
    Report report = report(values("113"));
    assertThat(report.goals())
        .contains(
            new GoalReport("shop.Grow", Status.AT_RISK, 1, List.of("shop.Rating", "shop.Sold"), 0));
    assertThat(report.missions().getFirst().goals()).containsExactly("shop.Grow", "shop.Please");
  }

  @Test
  void aGoalWhoseOnlyValuesCannotBeTrustedSaysSo() {
    SourceReport.Check doubled =
        new SourceReport.Check("uniqueness", "`id` is unique", false, "3 values occur twice");
    SourceReport bad = new SourceReport("shop.Orders", 9, day("2026-11-09"), List.of(doubled));
    assertThat(report(values("200").source(bad)).goals())
        .extracting(GoalReport::name, GoalReport::status)
        .containsExactly(
            tuple("shop.Grow", Status.UNRELIABLE), tuple("shop.Please", Status.NO_DATA));
  }

  @Test
  void whatIsYetToComeOrOnlyForSomeStandsSo() {
    String planned =
        """
        package lab
        role Head
        kpi Soon { planned by 2027-06; owner Head; higher is better }
        kpi Mood { value entered monthly in "data/mood.csv" by Head; confidential to Head }
        metric half = Mood * 0.5
        metric age = entered monthly in "data/age.csv" by Head
        """;
    Workspace lab =
        Workspace.of(
            Settings.DEFAULT, List.of(MetricsParser.parse("lab.metrics", planned).model()));
    HandValues values = new HandValues().put("half", "2026-10", "3").put("age", "2026-10", "4");
    assertThat(new ReportBuilder(lab, values, AS_OF).build(Optional.empty()).metrics())
        .extracting(MetricReport::title, MetricReport::standing)
        .containsExactlyInAnyOrder(
            tuple("Soon", Standing.PLANNED),
            tuple("Mood", Standing.CONFIDENTIAL),
            tuple("half", Standing.CONFIDENTIAL),
            tuple("age", Standing.NO_TARGET));
  }

  @Test
  void aProxyInForceIsMarkedAndAnExpiredOneIsNot() {
    Report report = report(values("113").put("Rating", "2026-10", "4.5"));
    MetricReport loyalty = metric(report, "shop.Loyalty");
    assertThat(loyalty.proxy().metric()).isEqualTo("shop.Rating");
    assertThat(loyalty.value()).isEqualByComparingTo("4.5");
    assertThat(report.roadmap())
        .extracting(RoadmapEntry::proxy, RoadmapEntry::expired)
        .containsExactly(tuple("shop.Sold", true), tuple("shop.Rating", false));
  }

  @Test
  void aMissingValueIsNoDataWithAReason() {
    MetricReport rating = metric(report(values("113")), "shop.Rating");
    assertThat(rating.status()).isEqualTo(Status.NO_DATA);
    assertThat(rating.reason()).isEqualTo("no data up to 2026-10");
  }

  @Test
  void aDriverOfAnotherTeamIsAnAsk() {
    assertThat(report(values("113")).asks())
        .containsExactly(
            new Ask(
                "shop.Stock",
                "shop.Seller",
                "shop.Sales",
                "shop.Depot",
                List.of("raises shop.Sold after 2 weeks")));
  }

  @Test
  void aScorecardShowsWhatWasSaidAndDone() {
    var row = report(values("113")).reviews().getFirst().rows().getFirst();
    assertThat(row.comments().getFirst().text()).isEqualTo("A good month");
    assertThat(row.actions().getFirst().overdue()).isTrue();
    assertThat(row.events().getFirst().to()).isEqualTo(day("2026-10-07"));
  }

  @Test
  void aKeyResultSaysHowFarItHasCome() {
    var results = report(values("113")).objectives().getFirst().keyResults();
    assertThat(results.getFirst().progress()).isEqualByComparingTo("0.65");
    assertThat(results.getLast().done()).isTrue();
  }

  @Test
  void guardrailsAndBenchmarksStandBesideTheValue() {
    MetricReport sold = metric(report(values("113").put("Rating", "2026-10", "3.9")), "shop.Sold");
    assertThat(sold.guardrails().getFirst().kept()).isEqualTo("no");
    assertThat(sold.benchmarks())
        .extracting(MetricReport.Benchmark::kind)
        .containsExactly("previous year", "trend", "industry");
    assertThat(sold.benchmarks().getLast().value()).isEqualByComparingTo("90");
  }

  @Test
  void aLaterReportSaysWhatWasRestated() {
    Report earlier = report(values("113"));
    Report later =
        new ReportBuilder(workspace(), values("113").put("Sold", "2026-09", "111"), AS_OF)
            .build(Optional.of(earlier));
    assertThat(later.restatements())
        .containsExactly(
            new Restatement(
                "shop.Sold", "2026-09", AS_OF, new BigDecimal("110"), new BigDecimal("111")));
  }

  private static HandValues values(String october) {
    return new HandValues()
        .put("Sold", "2025-10", "95")
        .put("Sold", "2026-08", "108")
        .put("Sold", "2026-09", "110")
        .put("Sold", "2026-10", october)
        .put("Sold to date", "2026-01", "1050")
        .source(new SourceReport("shop.Orders", 9, day("2026-11-09"), List.of()));
  }

  private static MetricReport metric(Report report, String name) {
    return report.metrics().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private static Report report(HandValues values) {
    return report(values, AS_OF.toString());
  }

  private static Report report(HandValues values, String asOf) {
    return new ReportBuilder(workspace(), values, day(asOf)).build(Optional.empty());
  }

  private static Workspace workspace() {
    ParsedFile file = MetricsParser.parse("shop.metrics", MODEL);
    assertThat(file.syntaxProblems()).isEmpty();
    Workspace workspace = Workspace.of(Settings.DEFAULT, List.of(file.model()));
    assertThat(workspace.problems()).isEmpty();
    return workspace;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
