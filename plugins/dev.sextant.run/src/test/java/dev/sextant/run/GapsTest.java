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

/** Values of first days, windows whose gaps are kept, and weeks that lie in two months. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapsTest {

  private static final String MODEL =
      """
      source Calls {
        file "data/calls.csv"
        key id
        column id: integer
        column day: date
        column hall: text
        time day
      }
      metric calls = count(Calls)
      metric first_day = calls at start of month
      metric growth = calls - (calls at start of month)
      metric total_then = calls over all time at start of month
      metric first_kept = count(Calls) at start of month { gaps kept }
      metric week_kept = count(Calls) over last 7 days { gaps kept }
      metric callable { value count(Calls.hall) ; gaps kept }
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

  /** There are calls on the first days of all months but March. */
  private static String calls() {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("id,day,hall\n");
    int id = 0;
    for (LocalDate day = LocalDate.of(2024, 1, 1);
        day.isBefore(LocalDate.of(2024, 4, 12));
        day = day.plusDays(1)) {
      boolean first = day.getDayOfMonth() == 1;
      boolean empty = first ? day.getMonthValue() == 3 : random.nextInt(3) != 0;
      for (int i = empty ? 0 : 1 + random.nextInt(4); i > 0; i--) {
        csv.append(++id).append(',').append(day).append(',');
        csv.append(random.nextBoolean() ? "" : "H" + random.nextInt(2)).append('\n');
      }
    }
    return csv.toString();
  }

  private static String days(String end, String select) {
    return """
    with d as (select cast(g as date) as day from generate_series((select min(day) from calls),
      %s, interval 1 day) t(g)),
    n as (select day, count(*) as n from calls group by 1)
    %s\
    """
        .formatted(end, select);
  }

  static Stream<Asking> askings() {
    String last = "(select max(day) from calls)";
    String first = "left join n on n.day = cast(date_trunc('month', d.day) as date)";
    return Stream.of(
        ask(
            "calls",
            "week; month",
            days(
                last,
                """
                select cast(date_trunc('week', d.day) as date),
                  cast(date_trunc('month', d.day) as date), coalesce(sum(n), 0)
                from d left join n on n.day = d.day group by 1, 2 order by 1, 2\
                """)),
        ask(
            "callable",
            "week; year",
            """
            select cast(date_trunc('week', day) as date), cast(date_trunc('year', day) as date),
              count(hall) from calls group by 1, 2 order by 1, 2\
            """),
        ask(
            "first_day",
            "month",
            days(
                last,
                "select d.day, coalesce(n, 0) from d left join n on n.day = d.day"
                    + " where day(d.day) = 1 order by 1")),
        ask(
            "first_day, growth",
            "day",
            days(
                last,
                "select d.day, coalesce(n.n, 0), coalesce(o.n, 0) - coalesce(n.n, 0) from d "
                    + first
                    + " left join n o on o.day = d.day order by 1")),
        ask(
            "total_then",
            "day",
            days(
                last,
                "select d.day, (select sum(n) from n where n.day <= date_trunc('month', d.day))"
                    + " from d order by 1")),
        ask(
            "first_kept",
            "day",
            days("date '2024-04-30'", "select d.day, n from d " + first)
                + " where n is not null order by 1"),
        ask(
            "first_kept",
            "month",
            "select day, count(*) from calls where day(day) = 1 group by 1" + " order by 1"),
        ask(
            "week_kept",
            "day",
            days(
                last + " + 6",
                "select d.day, sum(n) from d join n on n.day <= d.day and n.day > d.day - 7"
                    + " group by 1 order by 1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("askings")
  void rowsAreThoseOfHandWrittenSql(Asking asking) {
    asking.check(lab);
  }
}
