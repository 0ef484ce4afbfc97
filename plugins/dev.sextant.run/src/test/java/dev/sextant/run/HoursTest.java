package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sextant.query.QueryException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Periods, windows and offsets that are shorter than a day, and the days on which clocks change.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoursTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

  private static final String MODEL =
      """
      package calls

      source Calls {
        file "data/calls.csv"
        key call
        column call: integer
        column at: timestamp in UTC
        column line: text
        column seconds: number
        time at
      }

      source Staffing {
        file "data/staffing.csv"
        column day: date
        column persons: integer
        time day
      }

      metric calls = count(Calls)
      metric mean = average(Calls.seconds)
      metric recent = calls over last 3 hours
      metric lines = count(distinct Calls.line) over last 90 minutes
      metric day_so_far = calls since start of day
      metric hour_so_far = calls since start of hour
      metric ever = calls over all time
      metric two_hours_ago = calls from 2 hours ago
      metric week_so_far_yesterday = (calls since start of week) from 1 day ago
      metric rate = calls over last 3 hours per hour
      metric persons = sum(Staffing.persons)
      metric staff = persons over last 3 hours
      metric staff_ago = persons from 2 hours ago
      """;

  /** Calls with their local time, and all hours that the local clock showed from the first one. */
  private static final String CALLS =
      """
      with c as (select *, timezone('Europe/Berlin', timezone('UTC', "at")) as t from calls),
      hours as (
        select distinct date_trunc('hour', timezone('Europe/Berlin', u)) as h
        from generate_series(timestamptz '2024-03-28 00:00:00+00', timestamptz '2024-03-31 23:00:00+00',
          interval 15 minute) as g(u)
        where date_trunc('hour', timezone('Europe/Berlin', u))
          between (select min(date_trunc('hour', t)) from c) and (select max(t) from c))
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .time("Europe/Berlin", DayOfWeek.MONDAY, MonthDay.of(1, 1))
            .file("data/calls.csv", calls())
            .file("data/staffing.csv", "day,persons\n2024-03-29,3\n2024-03-30,4\n")
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static String calls() {
    Random random = new Random(3);
    StringBuilder csv = new StringBuilder("call,at,line,seconds\n");
    LocalDateTime at = LocalDateTime.of(2024, 3, 29, 6, 20);
    for (int i = 1; at.isBefore(LocalDateTime.of(2024, 3, 31, 15, 0)); i++) {
      csv.append(
          "%d,%s,L%d,%d\n"
              .formatted(i, at.withSecond(i % 60), random.nextInt(4), 10 + random.nextInt(300)));
      at = at.plusMinutes(5 + random.nextInt(i % 30 == 0 ? 300 : 60));
    }
    return csv.toString();
  }

  private static Arguments ask(String metrics, String by, String sql) {
    return arguments(Ask.of(metrics, by), CALLS + sql);
  }

  private static Arguments ask(Ask query, String sql) {
    return arguments(query, CALLS + sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void hasTheRowsOf(Ask query, String sql) {
    query.mustEqual(lab, AS_OF, sql);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        ask(
            "calls",
            "hour",
            "select h, (select count(*) from c where date_trunc('hour', t) = h) from hours order by"
                + " 1"),
        ask(
            "mean",
            "minute",
            "select date_trunc('minute', t), avg(seconds) from c group by 1 order by 1"),
        ask(
            Ask.of("calls", "second").between("2024-03-31", "2024-04-01"),
            """
            , s as (select cast(x as timestamp) as x from generate_series(timestamp '2024-03-31 00:00:00',
              (select max(t) from c), interval 1 second) as g(x)
              where x not between timestamp '2024-03-31 02:00:00' and timestamp '2024-03-31 02:59:59'),
            n as (select date_trunc('second', t) as x, count(*) as v from c group by 1)
            select s.x, coalesce(v, 0) from s left join n on n.x = s.x order by 1\
            """),
        ask(
            "recent",
            "hour",
            """
            select h, (select count(*) from c where t >= h - interval 2 hour and t < h + interval 1 hour)
            from hours where h - interval 2 hour >= (select min(h) from hours) order by 1\
            """),
        ask(
            "rate",
            "hour",
            """
            select h, (select count(*) from c where t >= h - interval 2 hour and t < h + interval 1 hour) / 3
            from hours where h - interval 2 hour >= (select min(h) from hours) order by 1\
            """),
        ask(
            "lines",
            "hour",
            """
            select h, (select count(distinct line) from c
              where t >= h - interval 30 minute and t < h + interval 1 hour)
            from hours where h - interval 30 minute >= (select min(date_trunc('minute', t)) from c)
            order by 1\
            """),
        ask(
            "day_so_far, ever",
            "hour",
            """
            select h, (select count(*) from c where t >= date_trunc('day', h) and t < h + interval 1 hour),
              (select count(*) from c where t < h + interval 1 hour)
            from hours order by 1\
            """),
        ask(
            Ask.of("hour_so_far", "minute").between("2024-03-30", "2024-03-31"),
            """
            select m, (select count(*) from c where t >= date_trunc('hour', m) and t < m + interval 1 minute)
            from generate_series(timestamp '2024-03-30 00:00:00', timestamp '2024-03-30 23:59:00',
              interval 1 minute) as g(m) order by 1\
            """),
        ask(
            Ask.of("two_hours_ago", "hour").between("2024-03-30", "2024-03-31"),
            """
            select h, (select count(*) from c where date_trunc('hour', t) = h - interval 2 hour)
            from hours where cast(h as date) = date '2024-03-30' order by 1\
            """),
        ask(
            "recent",
            "day",
            """
            select cast(d as date), (select count(*) from c
              where t >= d + interval 21 hour and t < d + interval 24 hour)
            from generate_series(date '2024-03-29', date '2024-03-31', interval 1 day) as g(d)
            order by 1\
            """),
        ask(
            "week_so_far_yesterday",
            "day",
            """
            select cast(d as date), (select count(*) from c where cast(t as date) < d
              and cast(t as date) >= date '2024-03-25')
            from generate_series(date '2024-03-30', date '2024-03-31', interval 1 day) as g(d)
            order by 1\
            """));
  }

  @Test
  void datesHaveNoHours() {
    for (String metric : new String[] {"staff", "staff_ago"}) {
      assertThatThrownBy(() -> lab.rows(Ask.of(metric, "day").query(lab, AS_OF)))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("`day` of `Staffing` is a date and has no hours.");
    }
  }
}
