package dev.sextant.engines.contract;

import dev.sextant.engines.TestTable;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Weeks that start on any day, as a plan computes them from those that start on Monday. */
final class Weeks {

  private static final List<String> DAYS =
      List.of(
          "1969-12-28",
          "2023-12-31",
          "2024-01-01",
          "2024-02-29",
          "2024-03-02",
          "2024-03-03",
          "2024-10-27",
          "2026-12-31");

  static final TestTable TABLE = Samples.table("weeks", "day date", DAYS);

  private Weeks() {}

  static Stream<Clause> clauses() {
    Expr day = Samples.of(TABLE, "day");
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item("day", day)));
    for (DayOfWeek start : DayOfWeek.values()) {
      int behind = start.getValue() - 1;
      Expr monday = new Expr.Truncated(new Expr.Shifted(day, -behind, Step.DAY), Step.WEEK);
      items.add(new Rel.Item("from_" + start, new Expr.Shifted(monday, behind, Step.DAY)));
    }
    return Stream.of(
        new Clause(
            "weeks start on any day",
            Samples.sorted(Samples.scan(TABLE), items),
            DAYS.stream().map(LocalDate::parse).map(Weeks::starts).toList()));
  }

  private static String starts(LocalDate day) {
    List<String> cells = new ArrayList<>(List.of(day.toString()));
    for (DayOfWeek start : DayOfWeek.values()) {
      cells.add(day.with(TemporalAdjusters.previousOrSame(start)).toString());
    }
    return Samples.joined(cells);
  }
}
