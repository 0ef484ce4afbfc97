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

/** Windows of other windows, of all statistics, and over a change of the definition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsTest {

  private static final String MODEL =
      """
      source Calls {
        file "data/calls.csv"
        key id
        column id: integer
        column day: date
        column minutes: integer
        column caller: text
        column test: boolean
        time day
      }
      metric calls = count(Calls)
      metric week = calls over last 7 days
      metric inner = week over last 3 months
      metric mixed = week / (calls over last 3 months)
      metric outer = mixed since start of year
      metric callers = count(distinct Calls.caller) over last 28 days
      metric tests in percent = share(Calls.test) over last 28 days
      metric spread = stddev(Calls.minutes) over last 28 days
      metric p75 = percentile 75 of Calls.minutes
      metric p75_28 = p75 over last 28 days
      metric d75 = discrete percentile 75 of Calls.minutes
      metric d75_28 = d75 over last 28 days
      metric real { value count(Calls) ; value count(Calls) where not test since 2024-03-15 }
      metric real_year = real since start of year
      metric real_90 = real over last 90 days
      metric long_calls = (calls where minutes > 20) where not test
      metric long_share in percent = (long_calls / calls) where caller != "P1"
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab = new Lab(root).file("data/calls.csv", calls()).model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static String calls() {
    Random random = new Random(61);
    StringBuilder csv = new StringBuilder("id,day,minutes,caller,test\n");
    LocalDate day = LocalDate.of(2023, 12, 3);
    for (int id = 1; id < 300; id++) {
      csv.append(
          "%d,%s,%s,P%d,%s\n"
              .formatted(
                  id,
                  day,
                  random.nextInt(15) == 0 ? "" : "" + random.nextInt(60),
                  random.nextInt(20),
                  random.nextInt(9) == 0 ? "" : "" + random.nextBoolean()));
      day = day.plusDays(random.nextInt(3) == 0 ? 1 : 0);
    }
    return csv.toString();
  }

  private static String months(String value) {
    return months(value, "interval 28 day");
  }

  private static String months(String value, String window) {
    return """
    with f as (select cast(g as date) as p, least(cast(g + interval 1 month as date),
        (select max(day) + 1 from calls)) as e
      from generate_series(date '2023-12-01', (select max(day) from calls),
        interval 1 month) t(g))
    select p, (select %s from calls where day < e and day >= e - %s)
    from f where e - %s >= (select min(day) from calls) order by 1\
    """
        .formatted(value, window, window);
  }

  static Stream<Asking> askings() {
    String real = "count(*) filter (where day < '2024-03-15' or test = false)";
    return Stream.of(
        ask("inner", "month", months("count(*)", "interval 7 day")),
        ask("callers", "month", months("count(distinct caller)")),
        ask(
            "tests",
            "month",
            months(
                "count(*) filter (where test) / nullif(count(*) filter (where test is not null),"
                    + " 0)")),
        ask("spread", "month", months("stddev_samp(minutes)")),
        ask("p75_28", "month", months("quantile_cont(minutes, 0.75)")),
        ask("d75_28", "month", months("quantile_disc(minutes, 0.75)")),
        ask("d75", "", "select quantile_disc(minutes, 0.75) from calls"),
        ask("real_90", "month", months(real, "interval 90 day")),
        ask(
            "real_year",
            "month",
            months(real, "(e - greatest(date_trunc('year', e - 1), date '2023-12-01'))")
                .replace(
                    "where e - (e - greatest(date_trunc('year', e - 1), date '2023-12-01')) "
                        + ">= (select min(day) from calls) ",
                    "")),
        ask(
            "mixed, outer",
            "",
            """
            select w / n, w / n from (select
              count(*) filter (where day > l - 7) as w,
              count(*) filter (where day > l - interval 3 month) as n
              from calls, (select max(day) as l from calls))\
            """),
        ask(
            "long_calls, long_share",
            "",
            """
            select count(*) filter (where minutes > 20 and test = false),
              count(*) filter (where minutes > 20 and test = false and caller != 'P1')
                / count(*) filter (where caller != 'P1') from calls\
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("askings")
  void hasTheRowsOf(Asking asking) {
    asking.check(lab);
  }
}
