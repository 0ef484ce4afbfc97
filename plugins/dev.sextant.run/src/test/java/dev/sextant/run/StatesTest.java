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

/** Rows that are valid for a while: subscriptions, contracts, stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatesTest {

  private static final String MODEL =
      """
      source Subscriptions {
        file "data/subscriptions.csv"
        key id
        column id: integer
        column customer: text
        column plan: text
        column fee: money in EUR
        column begun: date
        column ended: date
        valid from begun until ended
        reference who to Customers on customer
      }
      source Customers {
        file "data/customers.csv"
        key customer
        column customer: text
        column region: text
      }
      source Stays {
        file "data/stays.csv"
        key id
        column id: integer
        column ward: text
        column entered: timestamp in UTC
        column left_at: timestamp in UTC
        time entered
        loaded until 2024-06-20
        valid from entered until left_at
      }
      metric mrr in EUR per month = sum(Subscriptions.fee) active at end
      metric opening in EUR per month = sum(Subscriptions.fee) active at start
      metric customers = count(distinct Subscriptions.customer) active at end
      metric begun = count(Subscriptions) started
      metric churned = count(Subscriptions) ended
      metric lost in EUR = sum(Subscriptions.fee) ended
      metric churn in percent = churned / (count(Subscriptions) active at start)
      metric pro in EUR per month = mrr where plan = "pro"
      metric north in EUR per month = mrr where who.region = "North"
      metric mrr_before in EUR per month = mrr from 12 months ago
      metric kept in EUR per month = mrr where customer active 12 months earlier
      metric nrr in percent = kept / mrr_before
      metric new_customers_mrr in EUR per month = mrr where not (customer active 12 months earlier)
      metric opening_kept in EUR per month = opening where customer active 3 months earlier
      metric loyal_churn = churned where customer active 6 months earlier
      metric churned_year = churned over last 12 months
      metric begun_to_date = begun since start of year
      metric mean_fee in EUR = average(Subscriptions.fee) active at end
      metric per_customer in EUR = (sum(Subscriptions.fee) active at end) / customers
      metric churned_per_day = churned per day
      metric gappy = churned { gaps kept }
      metric in_house = count(Stays) active at end
      metric in_house_at_start = count(Stays) active at start
      metric stays = count(Stays)
      metric discharged = count(Stays) ended
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .file("data/subscriptions.csv", subscriptions())
            .file("data/customers.csv", "customer,region\nC1,North\nC2,North\nC3,South\nC4,\n")
            .file("data/stays.csv", stays())
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  /** Ends on firsts and lasts of months, on the day of the start, in future, and never. */
  private static String subscriptions() {
    Random random = new Random(11);
    StringBuilder csv = new StringBuilder("id,customer,plan,fee,begun,ended\n");
    for (int id = 1; id < 140; id++) {
      LocalDate begun = LocalDate.of(2022, 11, 5).plusDays(random.nextInt(740));
      LocalDate start = random.nextInt(4) == 0 ? begun.withDayOfMonth(1) : begun;
      LocalDate end = start.plusDays(random.nextInt(400));
      LocalDate ended = random.nextInt(4) == 0 ? end.withDayOfMonth(1).plusMonths(1) : end;
      csv.append(
          "%d,%s,%s,%s,%s,%s\n"
              .formatted(
                  id,
                  random.nextInt(20) == 0 ? "" : "C" + random.nextInt(30),
                  random.nextBoolean() ? "pro" : "basic",
                  random.nextInt(25) == 0 ? "" : "" + (10 + random.nextInt(90)),
                  start,
                  random.nextInt(3) == 0 ? "" : ended));
    }
    csv.append("201,C1,pro,50,2024-02-29,2024-02-29\n");
    csv.append("202,C2,pro,70,2023-02-28,2024-02-29\n");
    csv.append("203,C3,pro,90,,2024-03-01\n");
    csv.append("204,C3,pro,30,2025-01-01,\n");
    return csv.toString();
  }

  private static String stays() {
    Random random = new Random(13);
    StringBuilder csv = new StringBuilder("id,ward,entered,left_at\n");
    var at = LocalDate.of(2024, 5, 28).atTime(7, 0);
    for (int id = 1; id < 150; id++) {
      var left = at.plusMinutes(30 + random.nextInt(6000));
      csv.append(
          "%d,W%d,%s,%s\n"
              .formatted(id, random.nextInt(3), at, random.nextInt(9) == 0 ? "" : left));
      at = at.plusMinutes(random.nextInt(480));
    }
    csv.append("500,W1,2024-06-01T00:00:00,2024-06-02T00:00:00\n");
    csv.append("501,W1,2024-06-03T23:59:59,2024-06-04T00:00:00\n");
    return csv.toString();
  }

  /** The last change that is known on 2024-11-20, and months up to then with their ends. */
  private static final String MONTHS =
      """
      with loaded as (select greatest(max(begun) filter (where begun <= date '2024-11-20'),
          max(ended) filter (where ended <= date '2024-11-20')) as d from subscriptions),
      m as (select cast(g as date) as p, least(cast(g + interval 1 month as date), d + 1) as e
        from loaded, generate_series(
          (select date_trunc('month', min(begun)) from subscriptions), d, interval 1 month) t(g)),
      at_end as (select * from m join subscriptions
        on begun < e and (ended is null or ended >= e)),
      at_start as (select * from m join subscriptions
        on begun < p and (ended is null or ended >= p))
      """;

  private static String monthly(String value, String relation) {
    return MONTHS
        + "select m.p, (select %s from %s s where s.p = m.p) from m order by 1"
            .formatted(value, relation);
  }

  static Stream<Asking> periods() {
    return Stream.of(
        ask("mrr", "month", monthly("coalesce(sum(fee), 0)", "at_end")),
        ask("opening", "month", monthly("coalesce(sum(fee), 0)", "at_start")),
        ask("customers", "month", monthly("count(distinct customer)", "at_end")),
        ask("mean_fee", "month", monthly("avg(fee)", "at_end")),
        ask("per_customer", "month", monthly("sum(fee) / count(distinct customer)", "at_end")),
        ask(
            "begun, churned, lost",
            "month",
            MONTHS
                + """
                select p, (select count(*) from subscriptions where begun >= p and begun < e),
                  (select count(*) from subscriptions where ended >= p and ended < e
                    and begun < e),
                  (select coalesce(sum(fee), 0) from subscriptions where ended >= p and ended < e
                    and begun < e)
                from m order by 1"""),
        ask(
            "churn",
            "month",
            MONTHS
                + """
                select * from (select p, (select count(*) from subscriptions where ended >= p
                    and ended < e and begun < e)
                  / nullif((select count(*) from at_start s where s.p = m.p), 0) as churn from m)
                where churn is not null order by 1"""),
        ask(
            "churned_per_day",
            "month",
            MONTHS
                + """
                select p, (select count(*) from subscriptions where ended >= p and ended < e
                    and begun < e) / date_diff('day', p, e)
                from m order by 1"""),
        ask(
            "gappy",
            "month",
            MONTHS
                + """
                select p, count(*) from m join subscriptions on ended >= p and ended < e
                  and begun < e group by 1 order by 1"""),
        ask("pro", "month", monthly("coalesce(sum(fee) filter (where plan = 'pro'), 0)", "at_end")),
        ask(
                "mrr",
                "month",
                monthly("coalesce(sum(fee), 0)", "at_end")
                    .replace("from subscriptions),\nm as", "from subscriptions),\nm as"))
            .where("id > 0"),
        ask(
            "north",
            "",
            MONTHS
                + """
                select sum(fee) from at_end join customers using (customer)
                where region = 'North' and p = (select max(p) from m)"""),
        ask(
            "mrr, customers",
            "",
            MONTHS
                + """
                select sum(fee), count(distinct customer) from at_end
                where p = (select max(p) from m)"""));
  }

  static Stream<Asking> dimensions() {
    return Stream.of(
        ask(
            "mrr",
            "plan",
            MONTHS
                + """
                select plan, sum(fee) from at_end where p = (select max(p) from m)
                group by 1 order by 1"""),
        ask(
            "mrr, churned",
            "month; plan",
            MONTHS
                + """
                , k as (select plan, min(begun) as since from subscriptions group by 1)
                select p, plan,
                  (select coalesce(sum(fee), 0) from at_end s where s.p = m.p and s.plan = k.plan),
                  (select count(*) from subscriptions s where s.plan = k.plan and ended >= p
                    and ended < e and begun < e)
                from m join k on since < e order by 1, 2"""),
        ask(
            "mrr",
            "who.region",
            MONTHS
                + """
                , r as (select s.*, region from subscriptions s left join customers using (customer)
                  where begun <= (select d from loaded))
                select region, coalesce(sum(fee) filter (where ended is null
                  or ended >= (select d + 1 from loaded)), 0)
                from r group by 1 order by 1 nulls last"""));
  }

  /** What was active before, by comparing moments that are moved back. */
  private static String earlier(String moment, String length) {
    return """
        exists (select 1 from subscriptions o where o.customer = s.customer
          and o.begun + interval %2$s < %1$s
          and (o.ended is null or o.ended + interval %2$s >= %1$s))"""
        .formatted(moment, length);
  }

  static Stream<Asking> retention() {
    String was = earlier("s.e", "12 month");
    return Stream.of(
        ask("kept", "month", monthly("coalesce(sum(fee) filter (where " + was + "), 0)", "at_end")),
        ask(
            "new_customers_mrr",
            "month",
            monthly("coalesce(sum(fee) filter (where not " + was + "), 0)", "at_end")),
        ask(
            "opening_kept",
            "month",
            monthly(
                "coalesce(sum(fee) filter (where " + earlier("s.p", "3 month") + "), 0)",
                "at_start")),
        ask(
            "loyal_churn",
            "month",
            MONTHS
                + """
                , gone as (select * from m join subscriptions on ended >= p and ended < e
                  and begun < e)
                select m.p, (select count(*) filter (where %s) from gone s where s.p = m.p)
                from m order by 1"""
                    .formatted(earlier("s.e", "6 month"))),
        ask(
            "kept",
            "month; plan",
            MONTHS
                + """
                , k as (select plan, min(begun) as since from subscriptions group by 1)
                select p, plan, (select coalesce(sum(fee) filter (where %s), 0) from at_end s
                  where s.p = m.p and s.plan = k.plan)
                from m join k on since < e order by 1, 2"""
                    .formatted(was)),
        ask(
                "nrr",
                "month",
                MONTHS
                    + """
                    select * from (select m.p, (select sum(fee) filter (where %s) from at_end s
                        where s.p = m.p)
                      / (select sum(fee) from at_end s where s.p + interval 12 month = m.p) as nrr
                      from m where e = p + interval 1 month) where nrr is not null order by 1"""
                        .formatted(was))
            .between("2022-11-01", "2024-11-01"),
        ask(
            "mrr_before",
            "month",
            MONTHS
                + """
                , later as (select cast(g as date) as p,
                    least(cast(g + interval 1 month as date), date '2024-11-21') as e
                  from generate_series(
                    (select date_trunc('month', min(begun) + interval 12 month) from subscriptions),
                    date '2024-11-20', interval 1 month) t(g))
                select p, (select coalesce(sum(fee), 0) from subscriptions
                    where begun + interval 12 month < e
                      and (ended is null or ended + interval 12 month >= e))
                from later order by 1"""));
  }

  static Stream<Asking> windows() {
    return Stream.of(
        ask(
            "churned_year",
            "month",
            MONTHS
                + """
                select p, (select count(*) from subscriptions where begun < e
                    and ended >= e - interval 12 month and ended < e)
                from m where e - interval 12 month >= (select min(begun) from subscriptions)
                order by 1"""),
        ask(
            "begun_to_date",
            "month",
            MONTHS
                + """
                select p, (select count(*) from subscriptions
                    where begun >= date_trunc('year', e - 1) and begun < e)
                from m order by 1"""),
        ask(
                "mrr, opening, churned",
                "month",
                MONTHS
                    + """
                    select p, (select coalesce(sum(fee), 0) from at_end s where s.p = m.p),
                      (select sum(fee) from subscriptions where begun < greatest(p, '2024-03-10')
                        and (ended is null or ended >= greatest(p, '2024-03-10'))),
                      (select count(*) from subscriptions where begun < least(e, '2024-06-05')
                        and ended >= greatest(p, '2024-03-10') and ended < least(e, '2024-06-05'))
                    from m where p >= '2024-03-01' and p < '2024-06-01' order by 1""")
            .between("2024-03-10", "2024-06-01"),
        ask(
                "mrr",
                "",
                """
                select sum(fee) from subscriptions where begun <= '2024-03-31'
                  and (ended is null or ended > '2024-03-31')""")
            .between("2024-03-10", "2024-04-01"),
        ask(
                "mrr, churned",
                "",
                """
                select sum(fee) filter (where ended is null or ended > d),
                  count(*) filter (where ended <= d)
                from subscriptions, (select greatest(
                  max(begun) filter (where begun <= date '2023-07-14'),
                  max(ended) filter (where ended <= date '2023-07-14')) as d from subscriptions)
                where begun <= d""")
            .asOf("2023-07-14"));
  }

  /** Moments rather than days: one day's stays up to a declared last day. */
  static Stream<Asking> moments() {
    String days =
        """
        with d as (select cast(g as date) as p from generate_series(
          (select cast(min(entered) as date) from stays), date '2024-06-20', interval 1 day) t(g))
        """;
    return Stream.of(
        ask(
            "in_house, in_house_at_start, stays, discharged",
            "day",
            days
                + """
                select p, (select count(*) from stays where entered < p + interval 1 day
                    and (left_at is null or left_at >= p + interval 1 day)),
                  (select count(*) from stays where entered < p and (left_at is null or left_at >= p)),
                  (select count(*) from stays where cast(entered as date) = p),
                  (select count(*) from stays where cast(left_at as date) = p)
                from d order by 1"""),
        ask(
            "in_house",
            "week; ward",
            """
            with w as (select cast(g as date) as p,
                least(cast(g as date) + 7, date '2024-06-21') as e
              from generate_series((select date_trunc('week', min(entered)) from stays),
                date '2024-06-20', interval 7 day) t(g)),
            k as (select ward, min(entered) as since from stays group by 1)
            select p, ward, (select count(*) from stays s where s.ward = k.ward and entered < e
              and (left_at is null or left_at >= e))
            from w join k on since < e order by 1, 2"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"periods", "dimensions", "retention", "windows", "moments"})
  void hasTheRowsOf(Asking asking) {
    asking.check(lab);
  }
}
