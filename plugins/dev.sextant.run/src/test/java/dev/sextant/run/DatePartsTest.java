package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sextant.query.QueryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of dates as dimensions, in conditions and of the period itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatePartsTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 11, 20);

  /** Sales with their local time, as every check query needs them. */
  private static final String SALES =
      """
      with s as (
        select *, timezone('Europe/Berlin', timezone('UTC', sold_at)) as t,
          cast(timezone('Europe/Berlin', timezone('UTC', sold_at)) as date) as d from sales)
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab = ShopData.lab(root).model(ShopData.MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static Arguments ask(String metrics, String by, String sql) {
    return arguments(Ask.of(metrics, by), SALES + sql);
  }

  private static Arguments ask(Ask query, String sql) {
    return arguments(query, SALES + sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"parts", "grains", "ofPeriods", "conditions", "sorted", "members"})
  void hasTheRowsOf(Ask query, String sql) {
    query.mustEqual(lab, AS_OF, sql);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        ask(
            "sales",
            "sold_at.day_of_week",
            "select isodow(d), count(*) from s group by 1 order by 1"),
        ask(
            "sales",
            "hour_of_day(sold_at)",
            "select hour(t), count(*) from s group by 1 order by 1"),
        ask("sales", "day_of_month", "select day(d), count(*) from s group by 1 order by 1"),
        ask("sales", "day_of_year", "select dayofyear(d), count(*) from s group by 1 order by 1"),
        ask(
            "sales",
            "week_of_year, year_of",
            "select strftime(d, '%V')::int, year(d), count(*) from s group by 1, 2 order by 1, 2"),
        ask("sales", "month_of_year", "select month(d), count(*) from s group by 1 order by 1"),
        ask(
            "sales, revenue",
            "quarter_of_year, store",
            """
            select quarter(d), store, count(*), coalesce(sum(amount), 0) from s group by 1, 2
            order by 1, 2 nulls last\
            """),
        ask(
            "sales",
            "sold_at.minute_of_hour",
            "select minute(t), count(*) from s group by 1 order by 1"),
        ask(
            "sales",
            "paid.day_of_week, sold_at.day_of_week",
            """
            select isodow(paid_on), isodow(d), count(*) from s group by 1, 2 order by 1, 2\
            """),
        ask(
            "by_payment",
            "day_of_week",
            "select isodow(paid_on), count(*) from s group by 1 order by 1"),
        ask(
            "sales, visitors",
            "day_of_week",
            """
            , a as (select isodow(d) as w, count(*) as v from s group by 1),
            b as (select isodow(day) as w, sum(persons) as v from footfall
              where day <= date '2024-11-05' group by 1)
            select w, a.v, b.v from a join b using (w) order by 1\
            """));
  }

  static Stream<Arguments> grains() {
    return Stream.of(
        ask(
            "sales",
            "paid.month",
            """
            select cast(date_trunc('month', paid_on) as date), count(*) from s group by 1 order by 1\
            """),
        ask(
            "sales",
            "month, paid.month",
            """
            , g as (select date_trunc('month', paid_on) as p, min(date_trunc('month', t)) as f
              from s group by 1)
            select cast(m as date), cast(p as date), (select count(*) from s
              where date_trunc('month', t) = m and date_trunc('month', paid_on) = p)
            from generate_series(date '2023-12-01', date '2024-11-01', interval 1 month) as x(m)
            join g on m >= f order by 1, 2\
            """),
        ask(
            "sales",
            "paid.week",
            """
            select cast(paid_on - cast(dayofweek(paid_on) as int) as date), count(*) from s
            group by 1 order by 1\
            """),
        ask(
            "sales",
            "paid.fiscal_year",
            """
            select case when paid_on < date '2024-04-06' then date '2023-04-06'
              else date '2024-04-06' end, count(*) from s group by 1 order by 1\
            """),
        ask(
            "sales",
            "sold_at.hour",
            "select date_trunc('hour', t), count(*) from s group by 1 order by 1"));
  }

  static Stream<Arguments> ofPeriods() {
    return Stream.of(
        ask(
            Ask.of("sales", "month, year, quarter_of_year").between("2024-04-01", "2024-09-01"),
            """
            select cast(m as date), date '2024-01-01', quarter(m),
              (select count(*) from s where date_trunc('month', t) = m)
            from generate_series(date '2024-04-01', date '2024-08-01', interval 1 month) as g(m)
            order by 1\
            """),
        ask(
            Ask.of("sales", "day, day_of_week, store").between("2024-06-01", "2024-06-04"),
            """
            select cast(x as date), isodow(x), g.store,
              (select count(*) from s where s.store is not distinct from g.store and d = x)
            from generate_series(date '2024-06-01', date '2024-06-03', interval 1 day) as p(x),
              (select distinct store from s where d <= date '2024-06-01') as g
            order by 1, 3 nulls last\
            """));
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        ask(
            Ask.of("sales", "").where("sold_at.day_of_week = 1 and sold_at.hour_of_day < 12"),
            "select count(*) from s where isodow(d) = 1 and hour(t) < 12"),
        ask(
            Ask.of("sales", "").where("paid.month = 2024-03"),
            "select count(*) from s where year(paid_on) = 2024 and month(paid_on) = 3"),
        ask(
            Ask.of("sales", "").where("month(sold_at) = month(paid)"),
            """
            select count(*) from s where date_trunc('month', d) = date_trunc('month', paid_on)\
            """));
  }

  static Stream<Arguments> sorted() {
    return Stream.of(
        ask(
            Ask.of("sales, revenue", "store").sorted("sales desc", 3L),
            """
            select store, count(*), sum(amount) from s group by 1 order by 2 desc limit 3\
            """),
        ask(
            Ask.of("mean_amount", "shop.region, store")
                .sorted("shop.region desc, mean_amount", null),
            """
            select region, s.store, avg(amount) from s left join stores using (store) group by 1, 2
            order by 1 desc nulls last, 3 nulls last\
            """),
        ask(
            Ask.of("sales", "month").sorted("month desc", 2L).between("2024-01-01", "2024-10-01"),
            """
            select cast(date_trunc('month', t) as date), count(*) from s where month(t) in (8, 9)
            group by 1 order by 1 desc\
            """));
  }

  static Stream<Arguments> members() {
    return Stream.of(
        ask("", "Stores.region", "select distinct region from stores order by 1 nulls last"),
        ask("", "shop.region", "select distinct region from stores order by 1 nulls last"),
        ask(
            "",
            "Sales.shop.region, returned",
            """
            select distinct region, returned from s left join stores using (store)
            order by 1 nulls last, 2 nulls last\
            """),
        ask(
            Ask.of("", "Sales.store").where("amount > 90 EUR").sorted("Sales.store desc", null),
            "select distinct store from s where amount > 90 order by 1 desc nulls last"),
        ask(
            Ask.of("", "Sales.store").between("2024-06-20", "2024-08-03"),
            """
            select distinct store from s where d between date '2024-06-20' and date '2024-08-02'
            order by 1 nulls last\
            """));
  }

  @Test
  void whatHasNoAnswerIsRefused() {
    refuses(Ask.of("sales", "sold_at.day_of_wek"), "has no `day_of_wek`", "`day_of_week`");
    refuses(
        Ask.of("sales", "paid.hour_of_day"),
        "`paid` is a date of `Sales` and has no `hour_of_day`");
    refuses(Ask.of("sales", "store.month"), "`store` is a column of `Sales` and has no `month`");
    refuses(Ask.of("sales", "store").sorted("slaes", null), "no column `slaes`", "`sales`");
    refuses(Ask.of("sales", "store").sorted("", 0L), "A limit is at least 1");
    refuses(Ask.of("", ""), "needs a metric or a dimension");
    refuses(Ask.of("", "month"), "Without a metric `month` is of no date");
    refuses(Ask.of("", "shop.regoin"), "There is no dimension `shop.regoin`", "`shop.region`");
    refuses(Ask.of("", "store"), "`Footfall.store`, `Sales.store`, `Stores.store`");
    refuses(Ask.of("", "Stores.region, Sales.returned, Footfall.persons"), "No source has");
  }

  private void refuses(Ask query, String... parts) {
    assertThatThrownBy(() -> lab.rows(query.query(lab, AS_OF)))
        .isInstanceOf(QueryException.class)
        .hasMessageContainingAll(parts);
  }
}
