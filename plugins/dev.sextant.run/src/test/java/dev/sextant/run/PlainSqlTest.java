package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import dev.sextant.query.pass.Passes;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.MySql;
import dev.sextant.sql.PlanText;
import dev.sextant.sql.PostgreSql;
import dev.sextant.sql.SqlWriter;
import dev.sextant.sql.Sqlite;
import dev.sextant.sql.Trino;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known before is not asked, and what is known already is written out. */
class PlainSqlTest {

  private static final Field DAY = new Field("day", ValueType.DATE);
  private static final Field PLACE = new Field("place", ValueType.TEXT);
  private static final Rel VISITS = new Rel.Scan(List.of("visits"), "visits", List.of(DAY, PLACE));

  private static Expr.Column visits(Field field) {
    return new Expr.Column("visits", field.name(), field.type());
  }

  private static Expr.Column own(String name, ValueType type) {
    return new Expr.Column("", name, type);
  }

  private static Expr date(String day) {
    return new Expr.Date(LocalDate.parse(day));
  }

  private static Expr before(Expr left, Expr right) {
    return new Expr.Binary(BinaryOperator.LESS, left, right, ValueType.BOOLEAN);
  }

  private static Rel.Ref ref(Rel.Named named) {
    return new Rel.Ref(named.name(), "", named.body().fields());
  }

  private static Rel sorted(Rel rel, String... columns) {
    return new Rel.Sort(
        rel,
        List.of(columns).stream()
            .map(
                c ->
                    new Rel.Sort.Key(
                        own(
                            c,
                            rel.fields().stream()
                                .filter(f -> f.name().equals(c))
                                .findFirst()
                                .orElseThrow()
                                .type()),
                        false))
            .toList());
  }

  private static String sql(Rel rel, Dialect dialect) {
    return SqlWriter.write(Passes.apply(rel), dialect);
  }

  /** Visits by place until a day, asked twice. */
  private static Rel twice() {
    Rel.Named loaded =
        new Rel.Named(
            "loaded",
            List.of("Visits until a day."),
            new Rel.Project(
                new Rel.Filter(
                    VISITS, before(visits(DAY), new Expr.Shifted(date("2024-02-28"), 2, Step.DAY))),
                List.of(new Rel.Item("day", visits(DAY)), new Rel.Item("place", visits(PLACE)))));
    Rel again = new Rel.Filter(ref(loaded), before(own("day", ValueType.DATE), date("2024-03-01")));
    return new Rel.With(List.of(loaded), sorted(again, "day", "place"));
  }

  @Test
  void aConditionIsAskedOnceAndADayWrittenOut() {
    assertThat(sql(twice(), MySql.DIALECT))
        .isEqualTo(
            """
            select
              visits.day as day,
              visits.place as place
            from visits
            where visits.day < date '2024-03-01'
            order by day, case when visits.place is null then 1 else 0 end, place
            """);
  }

  @Test
  void thePlanIsToldStepByStep() {
    assertThat(
            PlanText.comments(
                PlanText.of(Passes.apply(twice()), PostgreSql.DIALECT), PostgreSql.DIALECT))
        .isEqualTo(
            """
            -- Plan:
            -- 1. The answer.
            --     read visits: day, place
            --     keep rows where visits.day < date '2024-03-01'
            --     sort by day, place
            """);
  }

  @Test
  void whatHasAValueNeedsNoneToFallBackOn() {
    Expr next = new Expr.Shifted(own("day", ValueType.DATE), 1, Step.MONTH);
    Expr count = own("visits", ValueType.INTEGER);
    Rel.Named counted =
        new Rel.Named(
            "counted",
            List.of(),
            new Rel.Aggregate(
                new Rel.Filter(VISITS, before(visits(DAY), date("2024-03-01"))),
                List.of(new Rel.Item("day", visits(DAY))),
                List.of(new Rel.Total("visits", AggregateCall.countRows()))));
    Rel.Named results =
        new Rel.Named(
            "results",
            List.of(),
            new Rel.Project(
                ref(counted),
                List.of(
                    new Rel.Item(
                        "visits",
                        new Expr.Call(
                            Function.COALESCE,
                            List.of(count, new Expr.Text("none")),
                            ValueType.INTEGER)),
                    new Rel.Item(
                        "until",
                        new Expr.Call(
                            Function.LEAST, List.of(next, date("2024-03-01")), ValueType.DATE)))));
    assertThat(sql(new Rel.With(List.of(counted, results), ref(results)), Trino.DIALECT))
        .contains("  visits,\n  least(date_add('month', 1, day), date '2024-03-01') as until");
  }

  @Test
  void aGroupHasARow() {
    Expr number = own("visits", ValueType.INTEGER);
    Expr some =
        new Expr.Call(
            Function.NULL_IF, List.of(number, new Expr.Number(BigDecimal.ZERO)), ValueType.INTEGER);
    Rel counted =
        new Rel.Aggregate(
            VISITS,
            List.of(new Rel.Item("place", visits(PLACE))),
            List.of(new Rel.Total("visits", AggregateCall.countRows())));
    Rel rel =
        new Rel.Filter(
            new Rel.Project(
                counted,
                List.of(
                    new Rel.Item("place", own("place", ValueType.TEXT)),
                    new Rel.Item("visits", some))),
            new Expr.IsNull(number, true));
    assertThat(sql(rel, PostgreSql.DIALECT))
        .contains("count(*) as visits\n")
        .doesNotContain("null");
  }

  @Test
  void whetherThereIsADateIsAskedOfTheDateItself() {
    Expr moved = new Expr.Shifted(visits(DAY), 1, Step.YEAR);
    assertThat(sql(new Rel.Filter(VISITS, new Expr.IsNull(moved, false)), Sqlite.DIALECT))
        .contains("where visits.day is null");
  }

  @Test
  void aDayThatIsMovedHoldsTogether() {
    Expr next = new Expr.Shifted(visits(DAY), 1, Step.DAY);
    Expr days = new Expr.Call(Function.DAYS_BETWEEN, List.of(next, visits(DAY)), ValueType.INTEGER);
    Expr twice =
        new Expr.Binary(BinaryOperator.TIMES, new Expr.Negated(days), days, ValueType.INTEGER);
    Rel rel = new Rel.Project(VISITS, List.of(new Rel.Item("days", twice)));
    assertThat(sql(rel, PostgreSql.DIALECT))
        .contains("-(visits.day - (visits.day + 1)) * (visits.day - (visits.day + 1)) as days");
  }
}
