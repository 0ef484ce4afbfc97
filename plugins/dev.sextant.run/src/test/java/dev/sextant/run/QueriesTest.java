package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sextant.query.MetricQuery;
import dev.sextant.query.ir.Invariants;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query has the rows of SQL that was written by hand over the same files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 11, 20);

  /** Sales with their local time, as every check query needs them. */
  private static final String SALES =
      """
      with s as (
        select *, timezone('Europe/Berlin', timezone('UTC', sold_at)) as t,
          cast(timezone('Europe/Berlin', timezone('UTC', sold_at)) as date) as d from sales),
      months as (
        select cast(m as date) as m from generate_series(date '2023-12-01', date '2024-11-01',
          interval 1 month) as g(m))
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

  /** A query: metrics, dimensions and grains, condition, range of days. */
  private record Case(String metrics, String by, String where, String from, String to) {

    MetricQuery query(Lab lab) {
      MetricQuery query = lab.ask(metrics.split(", "));
      MetricQuery asOf = new MetricQuery(query.metrics(), List.of(), null, null, null, null, AS_OF);
      MetricQuery grouped = by.isEmpty() ? asOf : asOf.by(by.split(", "));
      MetricQuery filtered = where.isEmpty() ? grouped : grouped.where(Lab.condition(where));
      return filtered.between(day(from), day(to));
    }

    private static LocalDate day(String text) {
      return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Override
    public String toString() {
      return metrics + " by " + by + " where " + where + " " + from + ".." + to;
    }
  }

  private static Arguments ask(String metrics, String by, String sql) {
    return ask(metrics, by, "", "", "", sql);
  }

  private static Arguments ask(
      String metrics, String by, String where, String from, String to, String sql) {
    return arguments(new Case(metrics, by, where, from, to), SALES + sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"totals", "byDimension", "byPeriod", "rates", "offsets", "windows", "ranges"})
  void hasTheRowsOf(Case query, String sql) {
    MetricQuery asked = query.query(lab);
    assertThat(Invariants.broken(lab.plan(asked).root())).isEmpty();
    List<String> expected = lab.check(sql);
    assertThat(expected).as("the check must have rows").isNotEmpty();
    assertThat(lab.rows(asked)).as(lab.sql(asked)).isEqualTo(expected);
  }

  static Stream<Arguments> totals() {
    return Stream.of(
        ask("sales", "", "select count(*) from s"),
        ask("revenue, units", "", "select sum(amount), sum(units) from s"),
        ask("customers", "", "select count(distinct customer) from s"),
        ask("mean_amount, least, most", "", "select avg(amount), min(amount), max(amount) from s"),
        ask(
            "median_amount, p90",
            "",
            "select quantile_cont(amount, 0.5), quantile_cont(amount, 0.9) from s"),
        ask("spread", "", "select stddev_samp(amount) from s"),
        ask(
            "return_share",
            "",
            """
            select (select count(*) from s where returned)
              / (select count(*) from s where returned is not null)"""),
        ask(
            "big_share",
            "",
            """
            select (select count(*) from s where amount >= 50)
              / (select count(*) from s where amount is not null)"""),
        ask(
            "returned, kept_revenue",
            "",
            """
            select (select count(*) from s where returned),
              (select sum(amount) from s where returned = false)"""),
        ask(
            "north",
            "",
            "select sum(amount) from s join stores using (store) where region = 'North'"),
        ask("price", "", "select sum(amount) / sum(units) from s"),
        ask("doubled, loss", "", "select sum(amount) * 1.5, -sum(amount) from s"),
        ask("nothing, per_nothing", "", "select 0, null"),
        ask("long_answer", "", "select round(sum(amount) / sum(units), 1) from s"),
        ask(
            "short_names",
            "",
            """
            select count(*) from s left join stores using (store)
            where region is null or store in ('S1', 'S2')"""),
        ask("early", "", "select count(*) from s where d < date '2024-02-01'"),
        ask("on_leap_day", "", "select count(*) from s where d = date '2024-02-29'"),
        ask("mornings", "", "select count(*) from s where hour(t) < 12"),
        ask("mondays", "", "select count(*) from s where dayname(t) = 'Monday'"),
        ask("slow_payers", "", "select count(*) from s where paid_on - d > 3"));
  }

  static Stream<Arguments> byDimension() {
    return Stream.of(
        ask(
            "sales, revenue",
            "store",
            """
            select store, count(*), coalesce(sum(amount), 0) from s group by 1
            order by 1 nulls last"""),
        ask(
            "sales, customers",
            "shop.region",
            """
            select region, count(*), count(distinct customer)
            from s left join stores on s.store = stores.store group by 1 order by 1 nulls last"""),
        ask(
            "returned",
            "store, shop.region",
            """
            select s.store, region, count(*) filter (where returned)
            from s left join stores on s.store = stores.store group by all
            order by 1 nulls last, 2 nulls last"""),
        ask(
            "revenue, visitors, revenue_per_visitor",
            "store",
            """
            , a as (select store, sum(amount) as v from s group by 1),
            b as (select store, sum(persons) as v from footfall where day <= date '2024-11-05'
              group by 1)
            select coalesce(a.store, b.store), a.v, b.v, a.v / b.v
            from a full join b on a.store = b.store order by 1 nulls last"""),
        ask(
            "mean_amount",
            "returned",
            "select returned, avg(amount) from s group by 1 order by 1 nulls last"),
        ask("sales", "units", "select units, count(*) from s group by 1 order by 1 nulls last"),
        ask(
            "sales",
            "store",
            "shop.size > 90",
            "",
            "",
            """
            select s.store, count(*) from s join stores using (store) where size > 90
            group by 1 order by 1"""),
        ask(
            "sales, visitors",
            "shop.region",
            "store != \"S1\"",
            "",
            "",
            """
            , a as (select region, count(*) as v from s left join stores using (store)
              where s.store <> 'S1' group by 1),
            b as (select region, sum(persons) as v from footfall left join stores using (store)
              where footfall.store <> 'S1' and day <= date '2024-11-05' group by 1)
            select coalesce(a.region, b.region), a.v, b.v
            from a full join b on a.region is not distinct from b.region
            order by 1 nulls last"""));
  }

  static Stream<Arguments> byPeriod() {
    return Stream.of(
        ask(
            "sales, revenue",
            "month",
            """
            select m, count(sale_id), coalesce(sum(amount), 0)
            from months left join s on date_trunc('month', t) = m group by 1 order by 1"""),
        ask(
            "mean_amount",
            "month",
            """
            select cast(date_trunc('month', t) as date), avg(amount) from s group by 1 order by 1"""),
        ask(
            "price, return_share",
            "month",
            """
            select cast(date_trunc('month', t) as date), sum(amount) / nullif(sum(units), 0),
              count(*) filter (where returned) / count(returned)
            from s group by 1 order by 1"""),
        ask(
            "sales",
            "day",
            "",
            "2024-03-29",
            "2024-04-03",
            """
            select cast(x as date), (select count(*) from s where d = x)
            from generate_series(date '2024-03-29', date '2024-04-02', interval 1 day) as g(x)
            order by 1"""),
        ask(
            "sales",
            "hour",
            "",
            "2024-10-27",
            "2024-10-28",
            """
            select x, (select count(*) from s where date_trunc('hour', t) = x)
            from generate_series(timestamp '2024-10-27 00:00:00', timestamp '2024-10-27 23:00:00',
              interval 1 hour) as g(x) order by 1"""),
        ask(
            "sales",
            "week",
            "",
            "2024-05-19",
            "2024-07-14",
            """
            select cast(x as date), (select count(*) from s where d between x and x + interval 6 day)
            from generate_series(date '2024-05-19', date '2024-07-07', interval 7 day) as g(x)
            order by 1"""),
        ask(
            "sales",
            "quarter",
            """
            select cast(date_trunc('quarter', t) as date), count(*) from s group by 1 order by 1"""),
        ask(
            "sales",
            "year",
            "select cast(date_trunc('year', t) as date), count(*) from s group by 1 order by 1"),
        ask(
            "sales",
            "fiscal_year",
            """
            select case when d < date '2024-04-06' then date '2023-04-06' else date '2024-04-06' end,
              count(*) from s group by 1 order by 1"""),
        ask(
            "sales",
            "fiscal_quarter",
            """
            select case when d < date '2024-01-06' then date '2023-10-06'
              when d < date '2024-04-06' then date '2024-01-06'
              when d < date '2024-07-06' then date '2024-04-06'
              when d < date '2024-10-06' then date '2024-07-06'
              else date '2024-10-06' end, count(*) from s group by 1 order by 1"""),
        ask(
            "sales",
            "month, store",
            """
            , g as (select store, min(date_trunc('month', t)) as f from s group by 1)
            select m, g.store, count(sale_id) from g join months on m >= f
            left join s on date_trunc('month', t) = m and s.store is not distinct from g.store
            group by 1, 2 order by 1, 2 nulls last"""),
        ask(
            "sparse",
            "month",
            """
            select m, count(sale_id) filter (where amount > 90)
            from months left join s on date_trunc('month', t) = m group by 1 order by 1"""),
        ask("gappy", "day", "select d, count(*) from s where amount > 90 group by 1 order by 1"),
        ask(
            "sales, visitors",
            "month",
            """
            select m, (select count(*) from s where date_trunc('month', t) = m),
              case when m >= date '2024-01-01' then (select coalesce(sum(persons), 0) from footfall
                where day <= date '2024-11-05' and date_trunc('month', day) = m) end
            from months order by 1"""),
        ask(
            "by_payment",
            "month",
            """
            select m, (select count(*) from s where date_trunc('month', paid_on) = m)
            from months order by 1"""));
  }

  static Stream<Arguments> rates() {
    return Stream.of(
        ask(
            "sales_per_day",
            "month",
            """
            select m, (select count(*) from s where date_trunc('month', t) = m)
              / (least(m + interval 1 month, (select max(d) + 1 from s))::date - m)
            from months order by 1"""),
        ask(
            "visitors_per_week",
            "month",
            """
            select m, 7 * (select sum(persons) from footfall
                where date_trunc('month', day) = m and day <= date '2024-11-05')
              / (case when m = date '2024-11-01' then 5 else day(last_day(m)) end)
            from months where m >= date '2024-01-01' order by 1"""),
        ask(
            "sales_per_month",
            "quarter",
            "",
            "2024-01-01",
            "2024-10-01",
            """
            select cast(date_trunc('quarter', t) as date), count(*) / 3 from s
            where year(t) = 2024 and month(t) < 10 group by 1 order by 1"""),
        ask(
            "sales_per_hour",
            "day",
            "",
            "2024-03-30",
            "2024-04-02",
            """
            select cast(x as date), (select count(*) from s where d = x)
              / (case when x = date '2024-03-31' then 23 else 24 end)
            from generate_series(date '2024-03-30', date '2024-04-01', interval 1 day) as g(x)
            order by 1"""),
        ask(
            "sales_per_day",
            "",
            "",
            "2024-01-10",
            "2024-03-01",
            """
            select count(*) / 51 from s where d between date '2024-01-10' and date '2024-02-29'"""),
        ask("sales_per_day", "", "select count(*) / (max(d) - min(d) + 1) from s"));
  }

  static Stream<Arguments> offsets() {
    return Stream.of(
        ask(
            "month_ago",
            "month",
            """
            , o as (select cast(d + interval 1 month as date) as d from s)
            select m, (select count(*) from o where date_trunc('month', o.d) = m
              and o.d < date '2024-11-21')
            from months where m > date '2023-12-01' order by 1"""),
        ask(
            "growth",
            "month",
            """
            , o as (select cast(d + interval 1 month as date) as d from s),
            v as (select m, (select count(*) from s where date_trunc('month', t) = m) as a,
              (select count(*) from o where date_trunc('month', o.d) = m
                and o.d < date '2024-11-21') as b from months)
            select m, a / b - 1 from v where b > 0 order by 1"""),
        ask(
            "month_ago",
            "day",
            "",
            "2024-02-27",
            "2024-03-03",
            """
            , o as (select cast(d + interval 1 month as date) as d from s)
            select cast(x as date), (select count(*) from o where o.d = x)
            from generate_series(date '2024-02-27', date '2024-03-02', interval 1 day) as g(x)
            order by 1"""),
        ask(
            "week_ago",
            "store",
            "",
            "2024-04-01",
            "2024-05-01",
            """
            select g.store, coalesce((select sum(amount) from s
              where d between date '2024-03-25' and date '2024-04-23'
                and s.store is not distinct from g.store), 0)
            from (select distinct store from s where d < date '2024-04-24') as g
            order by 1 nulls last"""));
  }

  @Test
  void whatNobodyKnowsHasNoRows() {
    assertThat(lab.rows(new Case("year_ago", "", "", "", "").query(lab))).isEmpty();
    assertThat(lab.rows(new Case("sales", "", "store = \"Nowhere\"", "", "").query(lab))).isEmpty();
  }

  static Stream<Arguments> windows() {
    return Stream.of(
        ask(
            "last_week",
            "day",
            "",
            "2024-05-25",
            "2024-06-12",
            """
            select cast(x as date), (select count(*) from s where d > x - interval 7 day and d <= x)
            from generate_series(date '2024-05-25', date '2024-06-11', interval 1 day) as g(x)
            order by 1"""),
        ask(
            "customers_28",
            "month",
            """
            , e as (select m, least(m + interval 1 month - interval 1 day,
              (select max(d) from s)) as e from months)
            select m, (select count(distinct customer) from s where d > e - interval 28 day and d <= e)
            from e where e - interval 27 day >= (select min(d) from s) order by 1"""),
        ask(
            "mean_quarter",
            "month",
            """
            , e as (select m, least(m + interval 1 month, (select max(d) + 1 from s)) as e from months)
            select m, (select avg(amount) from s where t >= e - interval 3 month and t < e)
            from e where e - interval 3 month >= (select min(d) from s) order by 1"""),
        ask(
            "year_to_date",
            "month",
            """
            select m, (select sum(amount) from s where year(t) = year(m)
              and t < m + interval 1 month) from months order by 1"""),
        ask(
            "price_to_date",
            "quarter",
            """
            select cast(q as date), (select sum(amount) / sum(units) from s where year(t) = year(q)
              and t < q + interval 3 month)
            from generate_series(date '2023-10-01', date '2024-10-01', interval 3 month) as g(q)
            order by 1"""),
        ask(
            "month_to_date",
            "week",
            "",
            "2024-03-31",
            "2024-04-14",
            """
            select x, (select count(*) from s where d between date '2024-04-01' and x + 6)
            from (values (date '2024-03-31'), (date '2024-04-07')) as v(x) order by 1"""),
        ask(
            "ever",
            "month",
            """
            select m, (select count(*) from s where t < m + interval 1 month) from months order by 1"""),
        ask(
            "ever",
            "quarter, shop.region",
            """
            , r as (select *, (select region from stores where stores.store = s.store) as region
              from s),
            g as (select region, min(d) as f from r group by 1)
            select cast(q as date), g.region, (select count(*) from r
              where r.region is not distinct from g.region and t < q + interval 3 month)
            from generate_series(date '2023-10-01', date '2024-10-01', interval 3 month) as p(q)
            join g on f < q + interval 3 month order by 1, 2 nulls last"""),
        ask(
            "last_week",
            "",
            """
            select count(*) from s where d > (select max(d) from s) - 7"""));
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        ask(
            "sales, mean_amount",
            "store",
            "",
            "2024-06-01",
            "2024-07-01",
            """
            select store, count(*) filter (where month(t) = 6), avg(amount) filter (where month(t) = 6)
            from s where d < date '2024-07-01' group by 1 order by 1 nulls last"""),
        ask(
            "sales",
            "month",
            "",
            "2024-01-20",
            "2024-03-10",
            """
            select cast(date_trunc('month', t) as date), count(*) from s
            where d between date '2024-01-20' and date '2024-03-09' group by 1 order by 1"""),
        ask(
            "visitors",
            "day",
            "store = \"S1\"",
            "2024-11-01",
            "2024-11-20",
            """
            select cast(x as date), (select coalesce(sum(persons), 0) from footfall
              where store = 'S1' and day = x)
            from generate_series(date '2024-11-01', date '2024-11-05', interval 1 day) as g(x)
            order by 1"""),
        ask(
            "sales, revenue",
            "month",
            "shop.region = \"South\" and not returned",
            "2024-05-01",
            "2024-08-01",
            """
            , f as (select s.* from s join stores using (store)
              where region = 'South' and returned = false)
            select m, (select count(*) from f where date_trunc('month', t) = m),
              (select coalesce(sum(amount), 0) from f where date_trunc('month', t) = m)
            from months where m between date '2024-05-01' and date '2024-07-01' order by 1"""));
  }
}
