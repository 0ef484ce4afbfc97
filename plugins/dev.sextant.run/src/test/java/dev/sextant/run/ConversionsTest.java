package dev.sextant.run;

import static dev.sextant.run.Asking.ask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Visits that lead to purchases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversionsTest {

  private static final String MODEL =
      """
      source Visits {
        file "data/visits.csv"
        key visit
        column visit: integer
        column came: timestamp in UTC
        column person: text
        column channel: text
        column product: text
        time came
        reference path to Channels on channel
      }
      source Channels {
        file "data/channels.csv"
        key channel
        column channel: text
        column paid: boolean
      }
      source Orders {
        file "data/orders.csv"
        column placed: timestamp in UTC
        column person: text
        column product: text
        time placed
      }
      source Days {
        file "data/days.csv"
        column day: date
        column person: text
        time day
      }
      metric rate in percent = conversion of Visits to Orders by person within 7 days
      metric won = conversions of Visits to Orders by person within 7 days
      metric ever = conversions of Visits to Orders by person
      metric ever_rate in percent = conversion of Visits to Orders by person
      metric product_rate in percent = conversion of Visits to Orders by person within 7 days with same product
      metric both = conversions of Visits to Orders by person with same product, person
      metric month_rate in percent = conversion of Visits to Orders by person within 1 month
      metric mail = won where channel = "mail"
      metric paid_rate in percent = rate where path.paid
      metric rolling in percent = rate over last 28 days
      metric before in percent = rate from 1 month ago
      metric growth = won / (won from 1 month ago) - 1
      metric won_per_day = won per day
      metric visits = count(Visits)
      metric lost = visits - won
      metric by_day = conversions of Days to Orders by person within 3 days
      metric to_day = conversions of Visits to Days by person within 1 day
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .file("data/visits.csv", visits())
            .file("data/orders.csv", orders())
            .file("data/days.csv", days())
            .file("data/channels.csv", "channel,paid\nmail,true\nweb,false\n")
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  /** Unknown persons, visits at the same second, a visit at the very end of the window. */
  private static String visits() {
    Random random = new Random(17);
    StringBuilder csv = new StringBuilder("visit,came,person,channel,product\n");
    LocalDateTime at = LocalDateTime.of(2024, 1, 5, 9, 0);
    for (int visit = 1; visit < 260; visit++) {
      csv.append(
          "%d,%s,%s,%s,%s\n"
              .formatted(
                  visit,
                  at,
                  random.nextInt(12) == 0 ? "" : "P" + random.nextInt(25),
                  random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "mail" : "web",
                  random.nextInt(11) == 0 ? "" : "X" + random.nextInt(3)));
      at = random.nextInt(9) == 0 ? at : at.plusMinutes(random.nextInt(1200));
    }
    csv.append("900,2024-02-22T10:00:00,Q1,web,X1\n901,2024-02-22T10:00:01,Q2,web,X1\n");
    csv.append("902,2024-02-29T10:00:00,Q3,mail,X2\n903,2024-02-29T10:00:00,Q3,web,X2\n");
    csv.append("904,2024-01-31T23:00:00,Q4,web,X2\n");
    return csv.toString();
  }

  /** Rows that are wholly alike, orders of one visit, orders before any visit. */
  private static String orders() {
    Random random = new Random(19);
    StringBuilder csv = new StringBuilder("placed,person,product\n");
    LocalDateTime at = LocalDateTime.of(2024, 1, 4, 12, 0);
    for (int i = 1; i < 130; i++) {
      String row =
          "%s,%s,X%d\n"
              .formatted(
                  at, random.nextInt(14) == 0 ? "" : "P" + random.nextInt(30), random.nextInt(3));
      csv.append(random.nextInt(12) == 0 ? row + row : row);
      at = at.plusMinutes(random.nextInt(2600));
    }
    csv.append("2024-02-29T10:00:00,Q1,X1\n2024-02-29T10:00:00,Q2,X1\n");
    csv.append("2024-02-29T10:00:00,Q3,X2\n2024-02-29T22:59:59,Q4,X1\n");
    return csv.toString();
  }

  private static String days() {
    Random random = new Random(23);
    StringBuilder csv = new StringBuilder("day,person\n");
    for (int i = 0; i < 90; i++) {
      csv.append("%s,P%d\n".formatted(LocalDate.of(2024, 1, 6).plusDays(i), random.nextInt(25)));
    }
    return csv.toString();
  }

  /** The credited visits by a comparison of all pairs. */
  private static String credited(String window, String same) {
    return """
    with o as (select *, row_number() over () as n from orders where placed < '2024-11-21'),
    p as (select v.*, o.n, o.placed, cast(date_trunc('month', came) as date) as m
      from o join visits v on v.person = o.person and v.came <= o.placed %s %s),
    c as (select * from p where not exists (select 1 from p b where b.n = p.n
      and (b.came, b.visit) > (p.came, p.visit))),
    t as (select *, cast(date_trunc('month', came) as date) as m from visits),
    months as (select distinct m from t)
    """
        .formatted(window.isEmpty() ? "" : "and o.placed < v.came + interval " + window, same);
  }

  private static final String WEEK = credited("7 day", "");

  private static String monthly(String condition) {
    return """
    select m, (select count(*) from c where c.m = months.m and %1$s)
      / nullif((select count(*) from t where t.m = months.m and %1$s), 0)
    from months order by 1\
    """
        .formatted(condition);
  }

  static Stream<Asking> askings() {
    return Stream.of(
        ask("rate", "", WEEK + "select (select count(*) from c) / (select count(*) from t)"),
        ask("rate", "month", WEEK + monthly("true")),
        ask(
            "won, visits, lost",
            "month",
            WEEK
                + """
                select m, (select count(*) from c where c.m = months.m),
                  (select count(*) from t where t.m = months.m),
                  (select count(*) from t where t.m = months.m)
                    - (select count(*) from c where c.m = months.m)
                from months order by 1\
                """),
        ask("ever", "", credited("", "") + "select count(*) from c"),
        ask("ever_rate", "month", credited("", "") + monthly("true")),
        ask("month_rate", "month", credited("1 month", "") + monthly("true")),
        ask(
            "product_rate",
            "month",
            credited("7 day", "and v.product = o.product") + monthly("true")),
        ask("both", "", credited("", "and v.product = o.product") + "select count(*) from c"),
        ask("mail", "", WEEK + "select count(*) from c where channel = 'mail'"),
        ask(
                "rate",
                "",
                WEEK
                    + """
                    select (select count(*) from c where channel = 'mail')
                      / (select count(*) from t where channel = 'mail')\
                    """)
            .where("channel = \"mail\""),
        ask("paid_rate", "month", WEEK + monthly("channel = 'mail'")),
        ask(
            "rate, won",
            "path.paid",
            WEEK
                + """
                , k as (select t.*, paid from t left join channels using (channel))
                select paid, (select count(*) from c left join channels h using (channel)
                    where h.paid is not distinct from k.paid) / count(*),
                  (select count(*) from c left join channels h using (channel)
                    where h.paid is not distinct from k.paid)
                from k group by 1 order by 1 nulls last\
                """),
        ask(
            "rate",
            "month; channel",
            WEEK
                + """
                select * from (select t.m, t.channel, (select count(*) from c where c.m = t.m
                    and c.channel is not distinct from t.channel) / count(*) as r
                  from t group by 1, 2) order by 1, 2 nulls last\
                """),
        ask(
            "rolling",
            "month",
            WEEK
                + """
                , f as (select m, least(cast(m + interval 1 month as date),
                    (select cast(max(came) as date) + 1 from visits)) as e from months)
                select m, (select count(*) from c where came < e and came >= e - interval 28 day)
                  / (select count(*) from t where came < e and came >= e - interval 28 day)
                from f where e - interval 28 day >= (select cast(min(came) as date) from visits)
                order by 1\
                """),
        ask(
            "before",
            "month",
            WEEK
                + """
                select cast(m + interval 1 month as date),
                  (select count(*) from c where c.m = months.m)
                  / (select count(*) from t where t.m = months.m)
                from months order by 1\
                """),
        ask(
            "won_per_day",
            "month",
            WEEK
                + """
                select m, (select count(*) from c where c.m = months.m) / least(
                  date_diff('day', m, cast(m + interval 1 month as date)),
                  date_diff('day', m, (select cast(max(came) as date) + 1 from visits)))
                from months order by 1\
                """),
        ask(
                "won",
                "",
                WEEK + "select count(*) from c where came >= '2024-02-01' and came < '2024-02-20'")
            .between("2024-02-01", "2024-02-20"),
        ask(
                "won, rate",
                "",
                WEEK.replace("2024-11-21", "2024-02-11")
                    + """
                    select (select count(*) from c),
                      (select count(*) from c) / (select count(*) from t where came < '2024-02-11')\
                    """)
            .asOf("2024-02-10"),
        ask(
            "by_day",
            "",
            """
            with o as (select *, row_number() over () as n from orders)
            select count(distinct n) from o join days d on d.person = o.person
              and d.day <= cast(o.placed as date) and cast(o.placed as date) < d.day + 3\
            """),
        ask(
            "to_day",
            "channel",
            """
            with d as (select *, row_number() over () as n from days),
            p as (select v.*, n from d join visits v on v.person = d.person
              and cast(came as date) <= day and day < cast(came as date) + 1),
            c as (select * from p where not exists (select 1 from p b where b.n = p.n
              and (cast(b.came as date), b.visit) > (cast(p.came as date), p.visit)))
            select channel, (select count(*) from c where c.channel is not distinct from v.channel)
            from visits v group by 1 order by 1 nulls last\
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("askings")
  void hasTheRowsOf(Asking asking) {
    asking.check(lab);
  }
}
