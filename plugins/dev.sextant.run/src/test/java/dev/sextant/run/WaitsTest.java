package dev.sextant.run;

import static dev.sextant.run.Asking.ask;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long it takes from one event to another, and who still waits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitsTest {

  private static final String MODEL =
      """
      source Hires {
        file "data/hires.csv"
        key id
        column id: integer
        column hired: date
        column employee: text
        column site: text
        time hired
      }
      source SignOffs {
        file "data/signoffs.csv"
        key id
        column id: integer
        column signed: date
        column employee: text
        column skill: text
        time signed
      }
      source Calls {
        file "data/calls.csv"
        column called: timestamp in UTC
        column ticket: text
        column line: text
        time called
      }
      source Answers {
        file "data/answers.csv"
        column answered: timestamp in "Europe/Berlin"
        column ticket: text
        column agent: text
        time answered
        loaded until 2024-04-05
      }
      metric median_days in days = median time from Hires to SignOffs by employee
      metric mean_days in days = average time from Hires to SignOffs by employee
      metric mean_hours in hours = average time from Hires to SignOffs by employee
      metric p90_days in days = percentile 90 time from Hires to SignOffs by employee
      metric welding in days = median_days where skill = "weld"
      metric quarter in days = median_days over last 3 months
      metric earlier in days = median_days from 1 month ago
      metric not_yet = waiting for SignOffs since Hires by employee
      metric not_yet_north = not_yet where site = "North"
      metric not_yet_before = not_yet from 1 month ago
      metric minutes in minutes = average time from Calls to Answers by ticket
      metric middle in minutes = median time from Calls to Answers by ticket
      metric open = waiting for Answers since Calls by ticket
      metric hires = count(Hires)
      metric waiting_share in percent = not_yet / (hires over all time)
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .time("Europe/Berlin", DayOfWeek.MONDAY, MonthDay.of(1, 1))
            .file("data/hires.csv", hires())
            .file("data/signoffs.csv", signOffs())
            .file("data/calls.csv", events("called,ticket,line", 31, 160, "L"))
            .file("data/answers.csv", events("answered,ticket,agent", 37, 120, "A"))
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static String hires() {
    Random random = new Random(41);
    StringBuilder csv = new StringBuilder("id,hired,employee,site\n");
    var day = java.time.LocalDate.of(2024, 1, 8);
    for (int id = 1; id < 60; id++) {
      String who = random.nextInt(15) == 0 ? "" : "E" + (random.nextInt(6) == 0 ? id / 2 : id);
      csv.append("%d,%s,%s,%s\n".formatted(id, day, who, random.nextBoolean() ? "North" : "South"));
      day = day.plusDays(random.nextInt(7));
    }
    csv.append("100,2024-02-29,F1,North\n101,2024-02-29,F1,South\n102,2024-03-01,F2,North\n");
    return csv.toString();
  }

  /** Two skills of one person, sign-offs on the day of the hire, before it, and without a hire. */
  private static String signOffs() {
    Random random = new Random(43);
    StringBuilder csv = new StringBuilder("id,signed,employee,skill\n");
    var day = java.time.LocalDate.of(2024, 1, 20);
    for (int id = 1; id < 70; id++) {
      csv.append(
          "%d,%s,E%d,%s\n"
              .formatted(id, day, random.nextInt(70), random.nextBoolean() ? "weld" : "cut"));
      day = day.plusDays(random.nextInt(6));
    }
    csv.append("100,2024-02-29,F1,weld\n101,2024-03-31,F1,cut\n102,2024-02-28,F2,cut\n");
    return csv.toString();
  }

  private static String events(String header, int seed, int number, String group) {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder(header + "\n");
    LocalDateTime at = LocalDateTime.of(2024, 3, 25, 8, 0);
    for (int i = 0; i < number; i++) {
      csv.append("%s,T%d,%s%d\n".formatted(at, random.nextInt(40), group, random.nextInt(3)));
      at = at.plusMinutes(random.nextInt(220));
    }
    return csv.toString();
  }

  /**
   * Waits step by step: both kinds of events in one row, in which a start counts when the event
   * before it is an end or none, and an end when the event before it is a start.
   */
  private static final String WAITS =
      """
      with e as (
        select hired as t, 0 as kind, id, employee as who, site as g from hires
          where employee is not null
        union all select signed, 1, id, employee, skill from signoffs),
      b as (select *, lag(kind) over (partition by who order by t, kind, id) as before from e),
      k as (select * from b where (kind = 0 and before is distinct from 0)
        or (kind = 1 and before = 0)),
      w as (select *, lag(t) over (partition by who order by t, kind, id) as begun,
        lead(t) over (partition by who order by t, kind, id) as done from k),
      a as (select *, date_diff('day', begun, t) as d, cast(date_trunc('month', t) as date) as m
        from w where kind = 1),
      s as (select * from w where kind = 0),
      loaded as (select greatest((select max(hired) from hires),
        (select max(signed) from signoffs)) as l),
      months as (select cast(g as date) as m, least(cast(g + interval 1 month as date), l + 1) as e
        from loaded, generate_series(date '2024-01-01', l, interval 1 month) t(g))
      """;

  static Stream<Asking> days() {
    return Stream.of(
        ask("median_days, mean_days", "", WAITS + "select median(d), avg(d) from a"),
        ask("mean_hours", "", WAITS + "select avg(d) * 24 from a"),
        ask(
            "median_days, p90_days",
            "month",
            WAITS + "select m, median(d), quantile_cont(d, 0.9) from a group by 1 order by 1"),
        ask("median_days", "skill", WAITS + "select g, median(d) from a group by 1 order by 1"),
        ask("welding", "", WAITS + "select median(d) from a where g = 'weld'"),
        ask("median_days", "", WAITS + "select median(d) from a where g = 'cut'")
            .where("skill = \"cut\""),
        ask(
            "earlier",
            "month",
            WAITS
                + """
                select cast(m + interval 1 month as date), median(d) from a
                group by 1 order by 1\
                """),
        ask(
            "quarter",
            "month",
            WAITS
                + """
                , f as (select m, least(cast(m + interval 1 month as date),
                    (select max(signed) + 1 from signoffs)) as e from months)
                select f.m, median(d) from f join a on t < e and t >= e - interval 3 month
                where e - interval 3 month >= (select min(signed) from signoffs)
                  and f.m <= (select max(signed) from signoffs)
                group by 1 order by 1\
                """),
        ask("median_days", "", WAITS + "select median(d) from a where t <= '2024-03-15'")
            .asOf("2024-03-15"),
        ask(
            "not_yet",
            "month",
            WAITS
                + """
                select m, (select count(*) from s where t < e and (done is null or done >= e))
                from months order by 1\
                """),
        ask(
            "not_yet, not_yet_north",
            "",
            WAITS
                + """
                select count(*), count(*) filter (where g = 'North') from s where done is null\
                """),
        ask(
            "not_yet",
            "site",
            WAITS + "select g, count(*) from s where done is null group by 1 order by 1"),
        ask(
                "not_yet",
                "",
                WAITS
                    + """
                    select count(*) from s where t <= l0 and (done is null or done > l0)\
                    """
                        .replace("l0", "date '2024-04-30'"))
            .between("2024-03-05", "2024-05-01"),
        ask(
            "not_yet_before",
            "month",
            WAITS
                + """
                , f as (select cast(m + interval 1 month as date) as m,
                    least(cast(m + interval 2 month as date),
                      cast(l + interval 1 month as date) + 1) as e
                  from months, loaded
                  where cast(m + interval 1 month as date) <= date '2024-11-20')
                select m, (select count(*) from s where t + interval 1 month < e
                  and (done is null or done + interval 1 month >= e))
                from f order by 1\
                """),
        ask(
            "waiting_share",
            "",
            WAITS
                + """
                select (select count(*) from s where done is null) / (select count(*) from hires)\
                """));
  }

  /** The same with moments; answers are written on another clock, which changes on 31 March. */
  private static final String CALLS =
      """
      with e as (
        select called as t, 0 as kind, ticket as who, line as g from calls
        union all select timezone('UTC', timezone('Europe/Berlin', answered)), 1, ticket, agent
          from answers where answered < '2024-04-06'),
      b as (select *, lag(kind) over (partition by who order by t, kind) as before from e),
      k as (select * from b where (kind = 0 and before is distinct from 0)
        or (kind = 1 and before = 0)),
      w as (select *, lag(t) over (partition by who order by t, kind) as begun,
        lead(t) over (partition by who order by t, kind) as done from k),
      a as (select *, epoch(t - begun) / 60 as d,
        cast(timezone('Europe/Berlin', timezone('UTC', t)) as date) as m from w where kind = 1)
      """;

  static Stream<Asking> moments() {
    return Stream.of(
        ask("minutes, middle", "", CALLS + "select avg(d), median(d) from a"),
        ask(
            "minutes",
            "day; agent",
            CALLS + "select m, g, avg(d) from a group by 1, 2 order by 1, 2"),
        ask(
            "open",
            "day",
            CALLS
                + """
                , f as (select cast(g as date) as m,
                    timezone('UTC', timezone('Europe/Berlin', g + interval 1 day)) as e
                  from generate_series(date '2024-03-25', date '2024-04-05', interval 1 day) t(g))
                select m, (select count(*) from w where kind = 0 and t < e
                  and (done is null or done >= e)) from f order by 1\
                """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"days", "moments"})
  void hasTheRowsOf(Asking asking) {
    asking.check(lab);
  }
}
