package dev.sextant.run;

import static dev.sextant.run.Asking.ask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items by a metric of theirs, and amounts in several currencies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsTest {

  private static final String MODEL =
      """
      source Orders {
        file "data/orders.csv"
        key id
        column id: integer
        column placed: date
        column customer_id: text
        column amount: money in currency
        column currency: text
        column dollars: money in USD
        time placed
        reference customer to Customers on customer_id
      }
      source Customers {
        file "data/customers.csv"
        key number
        column number: text
        column joined: date
        column region: text
        time joined
      }
      source Visits {
        file "data/visits.csv"
        column day: date
        column customer_id: text
        time day
        reference guest to Customers on customer_id
      }
      rates Ecb {
        file "data/rates.csv"
        key day, code
        rate factor to EUR
      }
      metric orders = count(Orders)
      metric visits = count(Visits)
      metric mean_id = average(Orders.id)
      metric customers = count(Customers)
      metric regulars = count(distinct Orders.customer_id) having orders > 2
      metric rare = count(distinct Orders.customer_id) having orders <= 1
      metric visitors = count(distinct Orders.customer_id) having visits > 1
      metric buyers = count(distinct Orders.customer_id) having (orders + visits) >= visits
      metric regulars_year = regulars over last 6 months
      metric loyal_orders = orders where (orders by customer_id) > 4
      metric visited = orders where (visits by customer_id) = 0
      metric big = customers where (orders by customer) >= 3
      metric none = customers where (orders by customer) = 0
      metric often = visits where (orders by customer) > 3 and customer_id != "C1"
      metric high = customers where (mean_id by customer) > 60
      metric share_of_big in percent = big / customers
      metric revenue in EUR = sum(Orders.amount) converted by Ecb on placed
      metric euro_dollars in EUR = sum(Orders.dollars) converted by Ecb on placed
      metric mean in EUR = average(Orders.amount) converted by Ecb on placed
      metric north in EUR = revenue where customer.region = "North"
      metric rolling in EUR = revenue over last 28 days
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .file("data/orders.csv", orders())
            .file("data/visits.csv", visits())
            .file("data/customers.csv", customers())
            .file("data/rates.csv", rates())
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static String orders() {
    Random random = new Random(51);
    StringBuilder csv = new StringBuilder("id,placed,customer_id,amount,currency,dollars\n");
    LocalDate day = LocalDate.of(2024, 1, 2);
    for (int id = 1; id < 150; id++) {
      String currency = new String[] {"EUR", "USD", "CHF", "EUR"}[random.nextInt(4)];
      csv.append(
          "%d,%s,%s,%s,%s,%s\n"
              .formatted(
                  id,
                  day,
                  random.nextInt(12) == 0 ? "" : "C" + random.nextInt(30),
                  random.nextInt(14) == 0 ? "" : "" + random.nextInt(500),
                  day.getMonthValue() == 4 && id % 9 == 0 ? "JPY" : currency,
                  random.nextInt(200)));
      day = day.plusDays(random.nextInt(4));
    }
    return csv.toString();
  }

  private static String visits() {
    Random random = new Random(53);
    StringBuilder csv = new StringBuilder("day,customer_id\n");
    for (int i = 0; i < 120; i++) {
      csv.append(
          "%s,%s\n"
              .formatted(
                  LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200)),
                  random.nextInt(10) == 0 ? "" : "C" + random.nextInt(34)));
    }
    return csv.toString();
  }

  private static String customers() {
    StringBuilder csv = new StringBuilder("number,joined,region\n");
    for (int i = 0; i < 32; i += 1 + i % 7 / 6) {
      csv.append(
          "C%d,%s,%s\n"
              .formatted(i, LocalDate.of(2023, 12, 1).plusDays(5L * i), i % 3 == 0 ? "North" : ""));
    }
    return csv.toString();
  }

  /** Rates on some days only, with one missing. */
  private static String rates() {
    StringBuilder csv = new StringBuilder("day,code,factor\n");
    for (LocalDate day = LocalDate.of(2023, 12, 29);
        day.isBefore(LocalDate.of(2024, 8, 1));
        day = day.plusDays(6)) {
      csv.append("%s,USD,%s\n".formatted(day, 0.9 + day.getDayOfYear() / 4096.0));
      csv.append(
          day.getDayOfYear() % 4 == 0
              ? "%s,CHF,\n".formatted(day)
              : "%s,CHF,%s\n".formatted(day, 1.0 + day.getDayOfYear() / 4096.0));
    }
    return csv.toString();
  }

  private static final String MONTHS =
      """
      with o as (select *, cast(date_trunc('month', placed) as date) as m from orders),
      v as (select *, cast(date_trunc('month', day) as date) as m from visits),
      months as (select distinct m from o),
      c as (select m, customer_id, count(*) as n from o where customer_id is not null
        group by 1, 2)
      """;

  static Stream<Asking> having() {
    return Stream.of(
        ask(
            "regulars",
            "",
            """
            select count(*) from (select customer_id from orders where customer_id is not null
              group by 1 having count(*) > 2)\
            """),
        ask(
            "regulars, rare",
            "month",
            MONTHS
                + """
                select m, (select count(*) from c where c.m = months.m and n > 2),
                  (select count(*) from c where c.m = months.m and n <= 1)
                from months order by 1\
                """),
        ask(
            "visitors, buyers",
            "month",
            MONTHS
                + """
                , s as (select c.*, (select count(*) from v where v.m = c.m
                  and v.customer_id = c.customer_id) as k from c)
                select m, (select count(*) from s where s.m = months.m and k > 1),
                  (select count(*) from s where s.m = months.m)
                from months order by 1\
                """),
        ask(
            "regulars",
            "customer.region",
            """
            select region, count(*) filter (where n > 2) from (
              select region, customer_id, count(*) filter (where customer_id is not null) as n
              from orders left join customers on number = customer_id group by 1, 2)
            group by 1 order by 1 nulls last\
            """),
        ask(
            "regulars_year",
            "month",
            MONTHS
                + """
                , f as (select m, least(cast(m + interval 1 month as date),
                  (select max(placed) + 1 from orders)) as e from months)
                select m, (select count(*) from (select customer_id from orders
                  where customer_id is not null and placed < e and placed >= e - interval 6 month
                  group by 1 having count(*) > 2))
                from f where e - interval 6 month >= (select min(placed) from orders)
                order by 1\
                """));
  }

  static Stream<Asking> lookups() {
    return Stream.of(
        ask(
            "loyal_orders",
            "month",
            MONTHS
                + """
                , k as (select customer_id from orders where customer_id is not null
                  group by 1 having count(*) > 4),
                first as (select min(m) as b from o where customer_id in (from k))
                select m, (select count(*) from o where o.m = months.m and customer_id in (from k))
                from months, first where m >= first.b or true order by 1\
                """),
        ask(
            "visited",
            "",
            """
            select count(*) from orders o where not exists (
              select 1 from visits v where v.customer_id = o.customer_id)\
            """),
        ask(
            "big, none, high, share_of_big",
            "",
            """
            with k as (select number, (select count(*) from orders where customer_id = number) as n,
              (select avg(id) from orders where customer_id = number) as a from customers)
            select count(*) filter (where n >= 3), count(*) filter (where n = 0),
              count(*) filter (where a > 60), count(*) filter (where n >= 3) / count(*) from k\
            """),
        ask(
            "often",
            "",
            """
            select count(*) from visits v where customer_id != 'C1' and (
              select count(*) from orders o where o.customer_id = v.customer_id) > 3\
            """),
        ask(
                "orders",
                "",
                """
                select count(*) from orders o where (
                  select count(*) from visits v where v.customer_id = o.customer_id) >= 4\
                """)
            .where("(visits by customer_id) >= 4"));
  }

  static Stream<Asking> dimensions() {
    return Stream.of(
        ask(
            "customers",
            "orders by customer",
            """
            select n, count(*) from (select number, (select count(*) from orders
              where customer_id = number) as n from customers) group by 1 order by 1\
            """),
        ask(
            "visits, customers",
            "mean_id by customer",
            """
            with k as (select number, (select avg(id) from orders where customer_id = number) as a
              from customers),
            w as (select (select avg(id) from orders o where o.customer_id = v.customer_id) as a
              from visits v)
            select coalesce(x.a, y.a), n, c from
              (select a, count(*) as n from w group by 1) x
              full join (select a, count(*) as c from k group by 1) y
                on x.a is not distinct from y.a order by 1 nulls last\
            """));
  }

  /** Each order with the last rate that is known on its day. */
  private static final String EUROS =
      """
      with o as (select *, cast(date_trunc('month', placed) as date) as m,
        case when currency = 'EUR' then 1 else (select factor from rates where code = currency
          and factor is not null and day <= placed order by day desc limit 1) end as r,
        (select factor from rates where code = 'USD' and day <= placed
          order by day desc limit 1) as d
        from orders)
      """;

  private static final String SUM =
      """
      case when count(*) filter (where amount is not null and r is null) = 0
        then coalesce(sum(amount * r), 0) end\
      """;

  static Stream<Asking> currencies() {
    return Stream.of(
        ask("euro_dollars", "", EUROS + "select sum(dollars * d) from o"),
        ask(
            "revenue, euro_dollars",
            "month",
            EUROS + "select m, " + SUM + ", sum(dollars * d) from o group by 1 order by 1"),
        ask(
            "mean, orders",
            "month",
            EUROS
                + """
                select m, case when count(*) filter (where amount is not null and r is null) = 0
                  then avg(amount * r) end, count(*) from o group by 1 order by 1\
                """),
        ask(
            "north, orders",
            "month",
            EUROS.replace(
                    "from orders)", "from orders left join customers on number = customer_id)")
                + """
                select m, case when count(*) filter (where region = 'North' and amount is not null
                    and r is null) = 0
                  then coalesce(sum(amount * r) filter (where region = 'North'), 0) end, count(*)
                from o group by 1 order by 1\
                """),
        ask(
            "rolling, orders",
            "month",
            EUROS
                + """
                , f as (select distinct m, least(cast(m + interval 1 month as date),
                  (select max(placed) + 1 from orders)) as e from o)
                select m, (select %s from o where placed < e and placed >= e - interval 28 day),
                  (select count(*) from o where o.m = f.m)
                from f order by 1\
                """
                    .formatted(SUM)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"having", "lookups", "dimensions", "currencies"})
  void hasTheRowsOf(Asking asking) {
    asking.check(lab);
  }
}
