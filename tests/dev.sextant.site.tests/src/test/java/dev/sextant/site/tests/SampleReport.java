package dev.sextant.site.tests;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact.Confidential;
import dev.sextant.model.fact.MeasureFact.Measures;
import dev.sextant.model.fact.MeasureFact.Planned;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.PracticeFact.Scorecard;
import dev.sextant.model.fact.PurposeFact.ForMission;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Ask;
import dev.sextant.report.Breakdown;
import dev.sextant.report.Breakdown.Group;
import dev.sextant.report.Corridor;
import dev.sextant.report.FindingReport;
import dev.sextant.report.GoalReport;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Benchmark;
import dev.sextant.report.MetricReport.GuardrailReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.report.MetricReport.ProxyUse;
import dev.sextant.report.MetricReport.Slice;
import dev.sextant.report.MissionReport;
import dev.sextant.report.ObjectiveReport;
import dev.sextant.report.ObjectiveReport.KeyResult;
import dev.sextant.report.Period;
import dev.sextant.report.Point;
import dev.sextant.report.Report;
import dev.sextant.report.Restatement;
import dev.sextant.report.ReviewReport;
import dev.sextant.report.ReviewReport.Action;
import dev.sextant.report.ReviewReport.Comment;
import dev.sextant.report.ReviewReport.Event;
import dev.sextant.report.ReviewReport.Row;
import dev.sextant.report.RoadmapEntry;
import dev.sextant.report.SourceReport;
import dev.sextant.report.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report on the museum's model with made-up values that shows everything a report can say: every
 * status, restatements, slices, proxies, a changed definition, failed checks.
 */
final class SampleReport {

  /** A number that stands nowhere but in the values of confidential metrics. */
  static final String SECRET = "271828";

  static final String DAILY_VISITS = "museum.paleontology.DailyVisits";
  static final String SATISFACTION = "museum.paleontology.Satisfaction";

  /** A KPI that the model shows to everybody, and this report only to some. */
  static final String ENGAGEMENT = "museum.backoffice.Engagement";

  static final String BANDED = "museum.frontofhouse.ServiceCostPerVisit";
  private static final Corridor BAND =
      new Corridor(number("0.7"), number("0.95"), number("0.6"), number("1.05"));

  private static final int NEVER = Integer.MIN_VALUE;
  private static final String HEAD = "museum.HeadOfPaleontology";
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);
  private static final Map<String, String> AROUND =
      Map.of(
          DAILY_VISITS,
          "4800",
          SATISFACTION,
          "8.6",
          "museum.frontofhouse.ShortWait",
          "0.86",
          "museum.frontofhouse.ServiceCostPerVisit",
          "0.83",
          "museum.data.visits",
          "412345");

  private static final Map<String, Status> STATUS =
      Map.of(
          DAILY_VISITS,
          Status.AT_RISK,
          "museum.paleontology.ResearchImpact",
          Status.NO_DATA,
          "museum.backoffice.VisitorSafety",
          Status.OFF_TRACK,
          "museum.frontofhouse.ShortWait",
          Status.UNRELIABLE,
          "museum.frontofhouse.CampaignCostPerVisit",
          Status.NO_TARGET);

  private final Workspace workspace;

  private SampleReport(Workspace workspace) {
    this.workspace = workspace;
  }

  static Report of(Workspace workspace) {
    return new SampleReport(workspace).report();
  }

  private Report report() {
    return new Report(
        Report.SCHEMA,
        workspace.settings().name(),
        AS_OF,
        metrics(),
        goals(),
        missions(),
        reviews(),
        List.of(objective()),
        List.of(
            new Ask(
                "museum.paleontology.OpeningHours",
                HEAD,
                "museum.Paleontology",
                "museum.Facilities",
                List.of("raises " + DAILY_VISITS + " after 2 weeks"))),
        roadmap(),
        List.of(
            new Restatement(
                DAILY_VISITS,
                "2026-08",
                LocalDate.of(2026, 10, 10),
                number("4012"),
                number("4078"))),
        sources(),
        breakdowns(),
        List.of(),
        List.of(
            new FindingReport(
                "unreachable-target",
                "warning",
                DAILY_VISITS,
                "`DailyVisits` has 2 months left to improve by 900; the most it ever did in that"
                    + " time is 300",
                "A target that nobody believes moves nobody")));
  }

  private List<MetricReport> metrics() {
    List<MetricReport> reports = new ArrayList<>();
    workspace.metricLike().forEach(m -> reports.add(metric(m, status(m))));
    return reports;
  }

  private static Status status(Element metric) {
    if (metric.has(Planned.class)) {
      return metric.has(Proxy.class) ? Status.ON_TRACK : Status.NO_DATA;
    }
    return metric.kind() == ElementKind.KPI
        ? STATUS.getOrDefault(metric.id().qualifiedName(), Status.ON_TRACK)
        : Status.NO_TARGET;
  }

  private MetricReport metric(Element metric, Status status) {
    String name = metric.id().qualifiedName();
    boolean secret = metric.has(Confidential.class) || name.equals(ENGAGEMENT);
    BigDecimal around = number(secret ? SECRET : AROUND.getOrDefault(name, "120"));
    List<Point> history =
        status == Status.NO_DATA
            ? List.of()
            : banded(name, SampleSeries.of(around, status, name.equals(SATISFACTION) ? 5 : NEVER));
    Point last = history.isEmpty() ? null : history.get(history.size() - 2);
    BigDecimal value = last == null ? null : last.value();
    return new MetricReport(
        name,
        metric.kind().keyword(),
        metric.title(),
        workspace.unit(metric.id()).toString(),
        workspace
            .direction(metric.id())
            .map(d -> d.name().toLowerCase(java.util.Locale.ROOT))
            .orElse(""),
        SampleSeries.period(SampleSeries.CLOSED),
        value,
        status,
        reason(metric, status),
        value == null || last.expected() == null ? null : plan(last),
        name.equals(DAILY_VISITS) ? List.of(slice()) : List.of(),
        history.isEmpty() ? null : history.get(history.size() - 3).value(),
        history.isEmpty() ? null : history.get(history.size() - 14).value(),
        value,
        history.isEmpty() ? Status.NO_DATA : history.get(history.size() - 3).status(),
        history,
        List.of(
            new Benchmark("previous year", value, ""),
            new Benchmark(
                "industry", secret ? value : number("110"), "National museum survey 2025, 2025-06"),
            new Benchmark("trend", number("1.5"), "")),
        name.equals(DAILY_VISITS)
            ? List.of(
                new GuardrailReport(SATISFACTION, "at least 8.5", number("8.41"), "no"),
                new GuardrailReport(ENGAGEMENT, "at least 70 points", number(SECRET), "yes"))
            : List.of(),
        metric
            .fact(Proxy.class)
            .map(p -> new ProxyUse("museum.data.review_score", "2026-12-31", p.reason()))
            .orElse(null),
        metric.kind() == ElementKind.DRIVER ? "entered by hand" : "",
        secret,
        metric.has(Planned.class),
        """
        SELECT date_trunc('month', day) AS period, sum(persons) AS value
        FROM visits
        WHERE hall <> '<closed>'
        GROUP BY 1\
        """);
  }

  private static String reason(Element metric, Status status) {
    if (status == Status.UNRELIABLE) {
      return "3 values of `visit_<id>` occur more than once";
    }
    if (status != Status.NO_DATA) {
      return "";
    }
    return metric.has(Planned.class) ? "planned, not measured yet" : "no rows for October 2026";
  }

  /** One metric is to stay in a band. */
  private static List<Point> banded(String name, List<Point> points) {
    return !name.equals(BANDED)
        ? points
        : points.stream()
            .map(
                p ->
                    new Point(
                        p.period(),
                        p.value(),
                        p.value() == null ? BAND.low() : p.value().min(BAND.high()),
                        p.status(),
                        p.open(),
                        p.definitionChanged(),
                        BAND))
            .toList();
  }

  private static Plan plan(Point last) {
    BigDecimal expected = last.expected();
    return new Plan(
        "5000 by 2026-12-31 from 3800 on 2025-12-31",
        expected,
        last.variance(),
        expected.abs().multiply(number("0.05"), new MathContext(2)),
        expected.abs().multiply(number("1.1"), new MathContext(3)),
        "",
        last.corridor());
  }

  private static Slice slice() {
    return new Slice(
        "hall = \"Jurassic\"",
        number("2100"),
        Status.OFF_TRACK,
        new Plan(
            "2500 by 2026-12", number("2450"), number("-350"), number("100"), null, HEAD, null));
  }

  private List<GoalReport> goals() {
    return workspace.elements(ElementKind.GOAL).map(g -> goal(g.id().qualifiedName())).toList();
  }

  private GoalReport goal(String name) {
    List<String> kpis =
        workspace
            .elements(ElementKind.KPI)
            .filter(k -> names(k, k.facts(Measures.class).flatMap(m -> m.goals().stream()), name))
            .map(k -> k.id().qualifiedName())
            .toList();
    return new GoalReport(name, Status.AT_RISK, kpis.size(), kpis, kpis.isEmpty() ? 0 : 1);
  }

  private boolean names(Element in, Stream<dev.sextant.model.element.Path> paths, String name) {
    return paths
        .flatMap(p -> workspace.target(in.id(), p).stream())
        .anyMatch(id -> id.qualifiedName().equals(name));
  }

  private List<MissionReport> missions() {
    return workspace
        .elements(ElementKind.MISSION)
        .map(
            m ->
                new MissionReport(
                    m.id().qualifiedName(),
                    workspace
                        .elements(ElementKind.GOAL)
                        .filter(
                            g ->
                                names(
                                    g,
                                    g.facts(ForMission.class).map(ForMission::mission),
                                    m.id().qualifiedName()))
                        .map(g -> g.id().qualifiedName())
                        .toList()))
        .toList();
  }

  private List<ReviewReport> reviews() {
    return workspace
        .elements(ElementKind.REVIEW)
        .map(
            r ->
                new ReviewReport(
                    r.id().qualifiedName(),
                    r.facts(Scorecard.class)
                        .flatMap(c -> c.metrics().stream())
                        .flatMap(p -> workspace.target(r.id(), p).stream())
                        .map(id -> row(id.qualifiedName()))
                        .toList()))
        .toList();
  }

  private static Row row(String metric) {
    if (!metric.equals(DAILY_VISITS)) {
      return new Row(metric, List.of(), List.of(), List.of());
    }
    return new Row(
        metric,
        List.of(
            new Comment("2026-10", HEAD, "Autumn holidays began a week later <than> last year")),
        List.of(
            new Action(
                "museum.paleontology.LateThursday",
                "Keep both dinosaur halls open until nine on Thursdays all winter",
                "museum.HeadOfFacilities",
                LocalDate.of(2026, 11, 1),
                null,
                true),
            new Action(
                "museum.paleontology.FixSignage",
                "Put up signs",
                HEAD,
                LocalDate.of(2026, 10, 15),
                LocalDate.of(2026, 10, 20),
                false)),
        List.of(
            new Event(
                "museum.paleontology.RexAway",
                "The T. rex skeleton was on loan",
                LocalDate.of(2026, 9, 28),
                LocalDate.of(2026, 10, 24))));
  }

  private static ObjectiveReport objective() {
    return new ObjectiveReport(
        "museum.paleontology.WinterSeason",
        "2026-Q4",
        List.of(
            new KeyResult(
                "Number of daily visits",
                DAILY_VISITS,
                "visit per day",
                number("4300"),
                number("5000"),
                number("4650"),
                number("0.5"),
                "2026-12-31",
                "",
                false),
            new KeyResult(
                "Engagement index",
                ENGAGEMENT,
                "points",
                number("0.7"),
                number("0.8"),
                number(SECRET),
                number(SECRET),
                "2026-12-31",
                HEAD,
                true),
            new KeyResult(
                "Postcards for the survey are printed",
                "",
                "",
                null,
                null,
                null,
                null,
                "2026-11-30",
                "museum.HeadOfMarketing",
                false)));
  }

  private static List<RoadmapEntry> roadmap() {
    return List.of(
        new RoadmapEntry(
            "museum.paleontology.BestMuseum",
            "museum.data.review_score",
            LocalDate.of(2027, 6, 30),
            LocalDate.of(2026, 10, 31),
            true,
            "no exit survey by post yet",
            1),
        new RoadmapEntry(
            "museum.backoffice.TimeToCompetency",
            "",
            LocalDate.of(2027, 3, 31),
            null,
            false,
            "",
            0));
  }

  /** What the tiles of the halls' dashboard ask for, and what no shared page may show. */
  private static List<Breakdown> breakdowns() {
    List<Period> months =
        Stream.of("2026-08", "2026-09", "2026-10")
            .map(month -> SampleSeries.period(YearMonth.parse(month)))
            .toList();
    return List.of(
        new Breakdown(
            List.of("museum.data.visits"),
            "hall",
            "12 months",
            true,
            months.getLast(),
            months,
            List.of(
                course("Jurassic", "5200", "4100", "4800"),
                course("Whale hall", "700", null, "900")),
            course("", "50", "60", "70"),
            3,
            ""),
        new Breakdown(
            List.of("museum.data.visits"),
            "ticket.audience",
            "",
            false,
            months.getLast(),
            List.of(),
            List.of(
                new Group("adults <18+>", List.of(number("6000")), List.of()),
                new Group("(none)", List.of(number("-1500")), List.of())),
            new Group("", List.of(number("250")), List.of()),
            4,
            ""));
  }

  private static Group course(String name, String... values) {
    List<BigDecimal> course =
        Stream.of(values).map(v -> v == null ? null : number(v)).collect(Collectors.toList());
    return new Group(name, List.of(course.getLast()), List.of(course));
  }

  private List<SourceReport> sources() {
    return workspace
        .elements(ElementKind.SOURCE)
        .map(
            s ->
                new SourceReport(
                    s.id().qualifiedName(),
                    123456,
                    LocalDate.of(2026, 11, 8),
                    s.name().equals("Visits")
                        ? List.of(
                            new SourceReport.Check(
                                "uniqueness",
                                "day, place, ticket_type is unique",
                                true,
                                "all differ"),
                            new SourceReport.Check(
                                "freshness",
                                "fresh within 2 days",
                                false,
                                "the last day is 8 November 2026"))
                        : List.of()))
        .toList();
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
