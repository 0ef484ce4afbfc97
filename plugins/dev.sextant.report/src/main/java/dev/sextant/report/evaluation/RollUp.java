package dev.sextant.report.evaluation;

import dev.sextant.report.GoalReport;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Status;
import java.util.List;

/** A goal is as good as its worst known KPI; what is not known never counts as good or bad. */
final class RollUp {

  private RollUp() {}

  static GoalReport goal(String name, List<MetricReport> kpis) {
    List<MetricReport> known = kpis.stream().filter(k -> k.status().isKnown()).toList();
    Status worst =
        known.stream().map(MetricReport::status).min(Enum::compareTo).orElse(unknown(kpis));
    int onProxy = (int) known.stream().filter(k -> k.proxy() != null).count();
    return new GoalReport(
        name, worst, known.size(), kpis.stream().map(MetricReport::name).toList(), onProxy);
  }

  /** A value that cannot be trusted is more than none, and is said so. */
  private static Status unknown(List<MetricReport> kpis) {
    boolean doubtful = kpis.stream().anyMatch(k -> k.status() == Status.UNRELIABLE);
    return doubtful ? Status.UNRELIABLE : Status.NO_DATA;
  }
}
