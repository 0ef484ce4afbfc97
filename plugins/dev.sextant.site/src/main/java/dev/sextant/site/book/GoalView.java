package dev.sextant.site.book;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact.Measures;
import dev.sextant.model.fact.PurposeFact.GoalSide;
import dev.sextant.model.file.Element;
import dev.sextant.report.GoalReport;
import dev.sextant.report.Standing;
import dev.sextant.report.Status;
import dev.sextant.site.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * A goal with its KPIs.
 *
 * @param side quantity, quality or efficiency; empty when the model does not say
 * @param known how much of it is known: {@code 2 of 3 KPIs known, 1 by a proxy}
 */
public record GoalView(Link link, String side, Mark mark, String known, List<Reading> kpis) {

  public GoalView {
    kpis = List.copyOf(kpis);
  }

  /** A goal as the report judges it. */
  public static GoalView of(Book book, Element goal) {
    List<Reading> kpis =
        book.naming(goal, Measures.class).stream()
            .filter(e -> e.kind() == ElementKind.KPI)
            .map(book::reading)
            .toList();
    Optional<GoalReport> report = book.goal(goal);
    return new GoalView(
        book.link(goal),
        goal.fact(GoalSide.class).map(GoalSide::side).orElse(""),
        mark(report, kpis),
        report.map(r -> known(r, kpis.size())).orElse(""),
        kpis);
  }

  /** A goal that rests on confidential KPIs alone would give their status away. */
  private static Mark mark(Optional<GoalReport> report, List<Reading> kpis) {
    boolean secret = !kpis.isEmpty() && kpis.stream().allMatch(k -> k.audience().isPresent());
    return secret
        ? Mark.of(Standing.CONFIDENTIAL)
        : Mark.of(report.map(GoalReport::status).orElse(Status.NO_DATA));
  }

  private static String known(GoalReport report, int kpis) {
    if (kpis == 0) {
      return "no KPI shows whether it is met";
    }
    String proxies =
        report.onProxy() == 0
            ? ""
            : ", " + report.onProxy() + (report.onProxy() == 1 ? " by a proxy" : " by proxies");
    return report.known() + " of " + Words.count(kpis, "KPI") + " known" + proxies;
  }
}
