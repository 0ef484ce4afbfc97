package dev.sextant.site.book;

import dev.sextant.model.fact.MeasureFact.Planned;
import dev.sextant.model.file.Element;
import dev.sextant.report.Corridor;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.report.Point;
import dev.sextant.report.Standing;
import dev.sextant.report.Status;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one metric, as far as everybody may see it. Pages read values only through
 * here, so that a confidential one cannot slip onto a shared page.
 */
public final class Reading {

  private final Book book;
  private final Element metric;
  private final @Nullable MetricReport report;
  private final Optional<String> audience;
  private final Figures figures;

  Reading(Book book, Element metric, @Nullable MetricReport report, Optional<String> audience) {
    this.book = book;
    this.metric = metric;
    this.report = report;
    this.audience = audience;
    this.figures = figures(report);
  }

  private static Figures figures(@Nullable MetricReport report) {
    if (report == null) {
      return Figures.of("", List.of());
    }
    List<@Nullable BigDecimal> values = new ArrayList<>();
    values.add(report.value());
    values.add(report.previousPeriod());
    values.add(report.previousYear());
    report.history().forEach(p -> values.add(p.value()));
    return Figures.of(report.unit(), values, stated(report));
  }

  /** What is not measured but stated, and stands beside the values. */
  private static List<@Nullable BigDecimal> stated(MetricReport report) {
    List<@Nullable BigDecimal> stated = new ArrayList<>();
    Plan plan = report.plan();
    if (plan != null) {
      Corridor corridor = plan.corridor();
      stated.add(plan.expected());
      stated.add(corridor == null ? null : corridor.low());
      stated.add(corridor == null ? null : corridor.high());
      stated.add(plan.stretch());
    }
    report.benchmarks().stream()
        .filter(b -> b.kind().equals("industry"))
        .forEach(b -> stated.add(b.value()));
    return stated;
  }

  /** The metric. */
  public Element metric() {
    return metric;
  }

  /** A link to the metric's page. */
  public Link link() {
    return book.link(metric);
  }

  /** How its numbers are written. */
  public Figures figures() {
    return figures;
  }

  /** Who alone may see its values; empty when everybody may. */
  public Optional<String> audience() {
    return audience;
  }

  /** The report; empty for a confidential metric and for one that the report does not hold. */
  public Optional<MetricReport> open() {
    return audience.isPresent() ? Optional.empty() : Optional.ofNullable(report);
  }

  /** How it stands. */
  public Mark mark() {
    if (audience.isPresent()) {
      return Mark.of(Standing.CONFIDENTIAL);
    }
    if (report == null) {
      return isPlanned() ? Mark.of(Standing.PLANNED) : Mark.of(Status.NO_DATA);
    }
    return Mark.of(report.standing());
  }

  /** How it stood a period earlier; empty when nothing is known of it. */
  public Optional<Mark> previousMark() {
    return open().map(MetricReport::previousStatus).filter(Status::isKnown).map(Mark::of);
  }

  /** Whether it is yet to come. */
  public boolean isPlanned() {
    return metric.has(Planned.class);
  }

  /** What stands in for it, with its reason; it is no secret even where its value is. */
  public Optional<MetricReport.ProxyUse> proxy() {
    return Optional.ofNullable(report).flatMap(r -> Optional.ofNullable(r.proxy()));
  }

  /** The last closed period: {@code October 2026}; empty when there is none. */
  public String period() {
    return open()
        .flatMap(r -> Optional.ofNullable(r.period()))
        .map(p -> Dates.period(p.label()))
        .orElse("");
  }

  /** The unit in words, for a heading or beside the name. */
  public String unit() {
    String unit = report == null ? "" : report.unit();
    return unit.equals("percent") ? "percent" : figures.unitWords();
  }

  /** The value of the last closed period. */
  public Shown actual() {
    return value(MetricReport::value, this::whyNone);
  }

  /** What the target asks for. */
  public Shown plan() {
    @Nullable Plan plan = open().map(MetricReport::plan).orElse(null);
    return plan == null
        ? value(r -> null, () -> "no target for this period")
        : expected(plan.expected(), plan.corridor());
  }

  /** What a target asks for: one value, or a band. */
  public Shown expected(@Nullable BigDecimal expected, @Nullable Corridor corridor) {
    return corridor == null || audience.isPresent()
        ? shown(expected, "no target")
        : Shown.of(figures.range(corridor.low(), corridor.high()));
  }

  /** The value less the plan. */
  public Shown variance() {
    return difference(
        open().flatMap(r -> Optional.ofNullable(r.plan())).map(Plan::variance).orElse(null));
  }

  /** The value of the period before. */
  public Shown previousPeriod() {
    return value(MetricReport::previousPeriod, () -> "no value for the period before");
  }

  /** The value of the same period a year before. */
  public Shown previousYear() {
    return value(MetricReport::previousYear, () -> "no value a year before");
  }

  /** The value from the start of the year. */
  public Shown yearToDate() {
    return value(MetricReport::yearToDate, () -> "no value for the year to date");
  }

  /** Any of its values, withheld when it is confidential. */
  public Shown shown(@Nullable BigDecimal value, String whyNone) {
    return value(r -> value, () -> whyNone);
  }

  /** A difference of two of its values. */
  public Shown difference(@Nullable BigDecimal difference) {
    if (audience.isPresent()) {
      return Shown.missing(secret());
    }
    return difference == null
        ? Shown.missing("needs a value and a plan")
        : Shown.of(figures.difference(difference));
  }

  private Shown value(
      Function<MetricReport, @Nullable BigDecimal> part, java.util.function.Supplier<String> why) {
    if (audience.isPresent()) {
      return Shown.missing(secret());
    }
    @Nullable BigDecimal value = report == null ? null : part.apply(report);
    return value == null ? Shown.missing(why.get()) : Shown.of(figures.number(value));
  }

  private String secret() {
    return "confidential to " + audience.orElse("");
  }

  /** Why there is no value, or why it is not to be trusted; empty when neither. */
  public String reason() {
    if (audience.isPresent()) {
      return secret();
    }
    if (report == null || report.value() == null) {
      return whyNone();
    }
    return book.words(report.reason());
  }

  private String whyNone() {
    if (report != null && !report.reason().isEmpty()) {
      return book.words(report.reason());
    }
    return metric
        .fact(Planned.class)
        .map(p -> "not measured yet, planned by " + Dates.period(p.by().toString()))
        .orElse("nothing to show for this period");
  }

  /** What else is to be known of how the value came about, or empty. */
  public String note() {
    return open().map(MetricReport::note).map(book::words).orElse("");
  }

  /** The target as written, or empty. */
  public String target() {
    return open()
        .flatMap(r -> Optional.ofNullable(r.plan()))
        .map(Plan::target)
        .map(book::words)
        .orElse("");
  }

  /** The periods that are closed, oldest first; none when it is confidential. */
  public List<Point> closed() {
    return points().stream().filter(p -> !p.open()).toList();
  }

  /** All periods, oldest first; none when it is confidential. */
  public List<Point> points() {
    return open().map(MetricReport::history).orElse(List.of());
  }
}
