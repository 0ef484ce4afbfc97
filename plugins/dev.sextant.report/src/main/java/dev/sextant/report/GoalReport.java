package dev.sextant.report;

import java.util.List;

/**
 * A goal is as good as its worst known KPI, and says how many are known.
 *
 * @param name the qualified name
 * @param status the worst known status of its KPIs; when none is known, {@link Status#UNRELIABLE}
 *     if there is a value at all and {@link Status#NO_DATA} if not
 * @param known how many KPIs have a known status
 * @param kpis the qualified names of its KPIs
 * @param onProxy how many of the known ones rest on a proxy
 */
public record GoalReport(String name, Status status, int known, List<String> kpis, int onProxy) {

  public GoalReport {
    kpis = List.copyOf(kpis);
  }
}
