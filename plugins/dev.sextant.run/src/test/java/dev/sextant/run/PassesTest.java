package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.time.Grain;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.WorkspaceDefinitions;
import dev.sextant.query.ir.Invariants;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.pass.Pass;
import dev.sextant.query.pass.Passes;
import dev.sextant.query.plan.Planner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rewrite changes the rows, and after each of them the invariants hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassesTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 11, 20);

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab = ShopData.lab(root).model(ShopData.MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  static Stream<List<String>> queries() {
    return Stream.of(
        List.of("sales"),
        List.of("sales, price, growth", "month"),
        List.of("revenue_per_visitor, mean_amount", "shop.region"),
        List.of("revenue_per_visitor, mean_amount", "month, store"),
        List.of("sales_per_day, visitors_per_week", "week"),
        List.of("customers_28, year_to_date, sales", "month, shop.region"),
        List.of("last_week, month_to_date, ever", "day, store"),
        List.of("gappy, sparse, median_amount", "day"),
        List.of("sales_per_hour, sales", "hour"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void keepTheRows(List<String> asked) {
    MetricQuery query =
        new MetricQuery(
            Stream.of(asked.getFirst().split(", ")).map(lab::id).toList(),
            asked.size() > 1 ? List.of(asked.get(1).split(", ")) : List.of(),
            (Grain) null,
            null,
            LocalDate.of(2024, 1, 1),
            null,
            AS_OF);
    Plan plan = new Planner(new WorkspaceDefinitions(lab.workspace()), rel -> rel).plan(query);
    assertThat(Invariants.broken(plan.root())).isEmpty();
    var expected = lab.engine().run(plan);
    assertThat(expected.rows()).isNotEmpty();
    Rel rel = plan.root();
    for (Pass pass : Passes.all()) {
      rel = pass.apply(rel);
      assertThat(Invariants.broken(rel)).as(pass.getClass().getSimpleName()).isEmpty();
      assertThat(lab.engine().run(new Plan(rel, plan.columns(), plan.inputs())))
          .as(pass.getClass().getSimpleName())
          .isEqualTo(expected);
    }
  }
}
