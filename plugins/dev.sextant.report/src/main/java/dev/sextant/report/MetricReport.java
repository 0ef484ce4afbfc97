package dev.sextant.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI, driver or metric said.
 *
 * @param name the qualified name
 * @param kind {@code kpi}, {@code driver} or {@code metric}
 * @param title how people call it
 * @param unit the unit of all its values, as {@link dev.sextant.model.unit.Unit} prints it
 * @param direction {@code higher} or {@code lower} is better; empty when the model does not say
 * @param period the last closed period, or null when there is none yet
 * @param value the value of that period, or null when there is none
 * @param status how it stands
 * @param reason why there is no value, or why the data is unreliable; empty otherwise
 * @param plan what it is compared with, or null without a target for the period
 * @param slices targets that hold for a slice only, each judged by itself
 * @param previousPeriod the value of the period before, or null
 * @param previousYear the value of the same period a year before, or null
 * @param yearToDate the value from the start of the (fiscal) year to the end of the period, or null
 * @param previousStatus how it stood a period earlier
 * @param history the periods up to the open one, oldest first
 * @param benchmarks what it is compared with beside its target
 * @param guardrails what must not get worse meanwhile
 * @param proxy what is measured in its place, or null when the metric itself is shown
 * @param note how the value came about where that is not plain: entered by hand, so many withheld
 * @param confidential whether only a named audience may see it, or something that it is made of
 * @param planned whether the metric itself does not exist yet
 * @param sql the SQL that computes its history, or empty
 */
public record MetricReport(
    String name,
    String kind,
    String title,
    String unit,
    String direction,
    @Nullable Period period,
    @Nullable BigDecimal value,
    Status status,
    String reason,
    @Nullable Plan plan,
    List<Slice> slices,
    @Nullable BigDecimal previousPeriod,
    @Nullable BigDecimal previousYear,
    @Nullable BigDecimal yearToDate,
    Status previousStatus,
    List<Point> history,
    List<Benchmark> benchmarks,
    List<GuardrailReport> guardrails,
    @Nullable ProxyUse proxy,
    String note,
    boolean confidential,
    boolean planned,
    String sql) {

  public MetricReport {
    slices = List.copyOf(slices);
    history = List.copyOf(history);
    benchmarks = List.copyOf(benchmarks);
    guardrails = List.copyOf(guardrails);
  }

  /** The same with its guardrails, which are known once all metrics are. */
  public MetricReport guardedBy(List<GuardrailReport> kept) {
    return new MetricReport(
        name,
        kind,
        title,
        unit,
        direction,
        period,
        value,
        status,
        reason,
        plan,
        slices,
        previousPeriod,
        previousYear,
        yearToDate,
        previousStatus,
        history,
        benchmarks,
        kept,
        proxy,
        note,
        confidential,
        planned,
        sql);
  }

  /** How it stands, as everybody may know it. */
  public Standing standing() {
    if (confidential) {
      return Standing.CONFIDENTIAL;
    }
    boolean awaited = planned && proxy == null && status == Status.NO_DATA;
    return awaited ? Standing.PLANNED : Standing.of(status);
  }

  /**
   * What a target asks for in a period.
   *
   * @param target the target in words, as written in the model
   * @param expected the value that is asked for at the period's end; for a band its nearer edge,
   *     and without a value its lower one
   * @param variance the value less the expected one, for a band how far it lies outside; null
   *     without a value
   * @param tolerance how much worse is at risk rather than off track
   * @param stretch the ambitious value, or null
   * @param owner the role that answers for the target, when it is not the metric's owner
   * @param corridor the band that is asked for, or null where it is one value
   */
  public record Plan(
      String target,
      BigDecimal expected,
      @Nullable BigDecimal variance,
      BigDecimal tolerance,
      @Nullable BigDecimal stretch,
      String owner,
      @Nullable Corridor corridor) {}

  /**
   * A target for a part, such as {@code hall = "West"}.
   *
   * @param where the condition as written
   */
  public record Slice(String where, @Nullable BigDecimal value, Status status, Plan plan) {}

  /**
   * Something to compare with.
   *
   * @param kind {@code previous period}, {@code previous year}, {@code trend}, {@code industry} or
   *     {@code peer}
   * @param value the other value, or null when it is not known; for a trend the change per period
   * @param source where it comes from, with its date: {@code National museum survey 2025, 2025-06}
   */
  public record Benchmark(String kind, @Nullable BigDecimal value, String source) {}

  /**
   * A guardrail.
   *
   * @param metric the qualified name of the metric that must not get worse
   * @param bound in words: {@code at least 8.5}
   * @param value the metric's value, or null
   * @param kept {@code yes}, {@code no} or {@code unknown}
   */
  public record GuardrailReport(
      String metric, String bound, @Nullable BigDecimal value, String kept) {}

  /**
   * What is measured until the ideal metric exists.
   *
   * @param metric the qualified name of the proxy
   * @param until its end date as written, or empty
   * @param reason why
   */
  public record ProxyUse(String metric, String until, String reason) {}
}
