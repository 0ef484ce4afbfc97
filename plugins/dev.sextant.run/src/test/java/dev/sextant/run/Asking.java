package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.WorkspaceDefinitions;
import dev.sextant.query.ir.Invariants;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.pass.Pass;
import dev.sextant.query.pass.Passes;
import dev.sextant.query.plan.Planner;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, as somebody would type it, and the SQL by hand that answers it.
 *
 * @param metrics names, separated by commas
 * @param by dimensions and grains, separated by semicolons
 * @param where a condition, or empty
 * @param from the first day, or empty
 * @param to the day behind the last one, or empty
 */
record Asking(
    String metrics, String by, String where, String from, String to, String asOf, String sql) {

  static Asking ask(String metrics, String by, String sql) {
    return new Asking(metrics, by, "", "", "", "2024-11-20", sql);
  }

  Asking where(String condition) {
    return new Asking(metrics, by, condition, from, to, asOf, sql);
  }

  Asking between(String first, String behind) {
    return new Asking(metrics, by, where, first, behind, asOf, sql);
  }

  Asking asOf(String day) {
    return new Asking(metrics, by, where, from, to, day, sql);
  }

  MetricQuery query(Lab lab) {
    MetricQuery named = lab.ask(metrics.split(", "));
    List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split("; "));
    return new MetricQuery(
        named.metrics(),
        dimensions,
        null,
        where.isEmpty() ? null : Lab.condition(where),
        day(from),
        day(to),
        LocalDate.parse(asOf));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** That the rows are those of the SQL by hand, before and after each rewrite. */
  void check(Lab lab) {
    MetricQuery query = query(lab);
    List<String> expected = lab.check(sql);
    assertThat(expected).as("the check must have rows").isNotEmpty();
    assertThat(lab.rows(query)).as(lab.sql(query)).isEqualTo(expected);
    Plan plan = new Planner(new WorkspaceDefinitions(lab.workspace()), rel -> rel).plan(query);
    assertThat(Invariants.broken(plan.root())).isEmpty();
    Rel rel = plan.root();
    for (Pass pass : Passes.all()) {
      rel = pass.apply(rel);
      assertThat(Invariants.broken(rel)).as(pass.getClass().getSimpleName()).isEmpty();
    }
    assertThat(Lab.rows(lab.engine().run(plan))).isEqualTo(lab.rows(query));
  }

  @Override
  public String toString() {
    return metrics + " by " + by + " where " + where + " " + from + ".." + to;
  }
}
