package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.Grain;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.SourceReport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last month that can be judged, by what is known of its rows. */
class ClosedPeriodsTest {

  private static final String MODEL =
      """
      package shop
      source Visits {
        file "data/visits.csv"
        column person: text
        column day: date
        time day
      }
      source Orders {
        file "data/orders.csv"
        column person: text
        column day: date
        time day
        loaded until day
        closes after 3 days
      }
      metric visits = count(Visits)
      metric orders = count(Orders)
      metric ordering = conversion of Visits to Orders by person within 14 days
      metric any_time = conversion of Visits to Orders by person
      metric both = ordering * orders
      """;

  @ParameterizedTest
  @CsvSource({
    "visits,   2026-11-01, 2026-11-01, 2026-10",
    "orders,   2026-11-03, 2026-11-03, 2026-09", // rows of October may still come in
    "orders,   2026-11-04, 2026-11-04, 2026-10",
    "orders,   2026-11-20, 2026-10-30, 2026-09", // nothing is loaded of the 31st
    "orders,   2026-11-20, 2026-10-31, 2026-10",
    "ordering, 2026-11-17, 2026-11-17, 2026-09", // who came on the 31st may order on the 13th
    "ordering, 2026-11-18, 2026-11-18, 2026-10",
    "ordering, 2026-12-10, 2026-11-13, 2026-09", // and what was ordered is not loaded yet
    "ordering, 2026-12-10, 2026-11-14, 2026-10",
    "any_time, 2026-11-04, 2026-11-04, 2026-10",
    "both,     2026-11-17, 2026-11-17, 2026-09",
  })
  void isTheLastOneWhoseRowsAreKnown(String metric, LocalDate asOf, LocalDate loaded, String last) {
    Workspace workspace = workspace();
    ElementId id =
        workspace
            .metricLike()
            .map(Element::id)
            .filter(m -> m.simpleName().equals(metric))
            .findFirst()
            .orElseThrow();
    HandValues values =
        new HandValues().source(new SourceReport("shop.Orders", 9, loaded, List.of()));
    ClosedPeriods periods = new ClosedPeriods(workspace, values, new Lineage(workspace), asOf);
    assertThat(periods.last(List.of(id), Grain.MONTH).start()).isEqualTo(last + "-01");
  }

  private static Workspace workspace() {
    ParsedFile file = MetricsParser.parse("shop.metrics", MODEL);
    Workspace workspace = Workspace.of(Settings.DEFAULT, List.of(file.model()));
    assertThat(file.syntaxProblems()).isEmpty();
    assertThat(workspace.problems()).isEmpty();
    return workspace;
  }
}
