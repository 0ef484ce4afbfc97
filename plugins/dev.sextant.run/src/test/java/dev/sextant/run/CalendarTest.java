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

/**
 * Periods that a source lists day by day: the weeks and months of retail, and terms with holidays.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 11, 20);

  private static final String CALENDARS =
      """

      source RetailDays {
        file "data/days.csv"
        key day
        column day: date
        column week: text
        column month: integer
        column term: text
      }

      calendar Retail {
        from RetailDays
        day day
        grain retail_week week
        grain retail_month month
        grain term term
      }

      source LooseDays {
        file "data/days.csv"
        column day: date
        column week: text
      }

      calendar Loose {
        from LooseDays
        day day
        grain loose_week week
      }
      """;

  private static final String SALES =
      """
      with s as (
        select *, cast(timezone('Europe/Berlin', timezone('UTC', sold_at)) as date) as d from sales),
      weeks as (select week, min(day) as a, max(day) as z from days group by 1)
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab = ShopData.lab(root).file("data/days.csv", days()).model(ShopData.MODEL + CALENDARS);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  /** Weeks from Saturday in months of 4, 4 and 5 weeks; terms leave out the summer. */
  private static String days() {
    StringBuilder csv = new StringBuilder("day,week,month,term\n");
    LocalDate start = LocalDate.of(2024, 1, 27);
    for (int i = 0; i < 280; i++) {
      LocalDate day = start.plusDays(i);
      int week = i / 7;
      int month = week / 13 * 3 + Math.min(week % 13 / 4, 2) + 1;
      String term = day.getMonthValue() < 6 ? "spring" : day.getMonthValue() > 8 ? "autumn" : "";
      csv.append("%s,W%02d,%d,%s\n".formatted(day, week + 1, month, term));
    }
    return csv.toString();
  }

  private static Arguments ask(String metrics, String by, String sql) {
    return arguments(Ask.of(metrics, by), SALES + sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void hasTheRowsOf(Ask query, String sql) {
    query.mustEqual(lab, AS_OF, sql);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        ask(
            "sales, mean_amount",
            "retail_week",
            """
            select week, count(sale_id), avg(amount) from weeks left join s on d between a and z
            group by 1
            union all select null, count(*), avg(amount) from s left join days on d = day where day is null
            order by 1 nulls last\
            """),
        ask(
            "sales",
            "retail_month",
            """
            select month, count(*) from s left join days on d = day group by 1 order by 1 nulls last\
            """),
        ask(
            "sales",
            "term",
            "select term, count(*) from s left join days on d = day group by 1 order by 1 nulls"
                + " last"),
        arguments(
            Ask.of("sales", "retail_week, store").between("2024-05-25", "2024-08-10"),
            SALES
                + """
                , g as (select store, min(d) as f from s group by 1)
                select week, g.store, (select count(*) from s where d between a and z
                  and s.store is not distinct from g.store and d between date '2024-05-25'
                  and date '2024-08-09')
                from weeks join g on z >= f and a <= date '2024-08-09' and z >= date '2024-05-25'
                order by 1, 2 nulls last\
                """),
        ask(
            "sales",
            "paid.retail_week",
            """
            select week, count(*) from s left join days on paid_on = day group by 1
            order by 1 nulls last\
            """),
        ask(
            "visitors",
            "retail_month, shop.region",
            """
            select month, region, sum(persons) from footfall left join stores using (store)
            left join days using (day) where day <= date '2024-11-05' group by 1, 2
            order by 1 nulls last, 2 nulls last\
            """),
        ask(
            "sales, visitors",
            "retail_month",
            """
            , a as (select month, count(*) as v from s left join days on d = day group by 1),
            b as (select month, sum(persons) as v from footfall left join days using (day)
              where day <= date '2024-11-05' group by 1)
            select a.month, a.v, b.v from a join b on a.month is not distinct from b.month
            order by 1 nulls last\
            """),
        arguments(
            Ask.of("sales", "").where("sold_at.term = \"spring\""),
            SALES + "select count(*) from s join days on d = day where term = 'spring'"),
        ask("", "RetailDays.term", "select distinct term from days order by 1 nulls last"));
  }

  @Test
  void whatIsNotCertainIsRefused() {
    refuses(Ask.of("sales", "loose_week"), "declare `key day`");
    refuses(Ask.of("sales", "paid.loose_week"), "declare `key day` in `LooseDays`");
    refuses(
        Ask.of("sales", "retail_week, retail_month"),
        "one grain of a calendar, not `retail_week` and `retail_month`");
  }

  private void refuses(Ask query, String... parts) {
    assertThatThrownBy(() -> lab.rows(query.query(lab, AS_OF)))
        .isInstanceOf(QueryException.class)
        .hasMessageContainingAll(parts);
  }
}
