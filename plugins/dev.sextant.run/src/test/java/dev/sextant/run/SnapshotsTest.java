package dev.sextant.run;

import static dev.sextant.run.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The last and first rows of items: stocks, balances, prices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsTest {

  private static final String MODEL =
      """
      source Stock {
        file "data/stock.csv"
        key day, item, place
        column day: date
        column item: text
        column place: text
        column units: integer
        column confirmed: boolean
        time day
        reference kind to Items on item
      }
      source Items {
        file "data/items.csv"
        key item
        column item: text
        column family: text
      }
      source Balances {
        file "data/balances.csv"
        key entry
        column entry: integer
        column booked: timestamp in UTC
        column account: text
        column owner: text
        column amount: number
        time booked
      }
      metric on_hand = sum(Stock.units) latest by day per item
      metric opening = sum(Stock.units) earliest by day per item
      metric per_place = sum(Stock.units) latest by day per item, place
      metric known = on_hand over all time
      metric known_week = on_hand over last 7 days
      metric sure = sum(Stock.units) where confirmed latest by day per item
      metric in_a = on_hand where place = "A"
      metric toys = on_hand where kind.family = "toys"
      metric before = on_hand from 1 month ago
      metric change in percent = on_hand / before - 1
      metric items_counted = count(distinct Stock.item) latest by day per item
      metric highest = max(Stock.units) latest by day per item
      metric shelf = average(Stock.units) latest by day per item, place
      metric counts = count(Stock)
      metric stock_per_count = on_hand / counts
      metric daily_stock = on_hand per day
      metric balance = sum(Balances.amount) latest by booked per account
      metric first_balance = sum(Balances.amount) earliest by booked per account
      metric last_amount = last(Balances.amount)
      metric first_amount = first(Balances.amount)
      metric last_of_ann = last(Balances.amount) where owner = "Ann"
      metric last_in_28 = last_amount over last 28 days
      metric moved = last(Balances.amount) - first(Balances.amount)
      """;

  private Lab lab;

  @BeforeAll
  void open(@TempDir Path root) {
    lab =
        new Lab(root)
            .file("data/stock.csv", stock())
            .file("data/items.csv", "item,family\nI1,toys\nI2,toys\nI3,books\n")
            .file("data/balances.csv", balances())
            .model(MODEL);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  /** Counted now and then, one item never in May, unknown numbers and items. */
  private static String stock() {
    Random random = new Random(3);
    StringBuilder csv = new StringBuilder("day,item,place,units,confirmed\n");
    var day = java.time.LocalDate.of(2024, 1, 3);
    while (day.isBefore(java.time.LocalDate.of(2024, 8, 9))) {
      for (String item : new String[] {"I1", "I2", "I3", "I4"}) {
        for (String place : new String[] {"A", "B"}) {
          boolean silent = item.equals("I2") && day.getMonthValue() == 5;
          if (!silent && random.nextInt(3) == 0) {
            String units = random.nextInt(12) == 0 ? "" : "" + random.nextInt(90);
            csv.append("%s,%s,%s,%s,%s\n".formatted(day, item, place, units, random.nextBoolean()));
          }
        }
      }
      day = day.plusDays(1 + random.nextInt(9));
    }
    csv.append("2024-02-29,I3,A,17,true\n2024-02-29,,B,5,true\n");
    return csv.toString();
  }

  /** Entries of one account at the same second, and entries without an account or amount. */
  private static String balances() {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("entry,booked,account,owner,amount\n");
    var at = java.time.LocalDateTime.of(2024, 1, 1, 8, 0);
    for (int entry = 1; entry < 120; entry++) {
      String account = random.nextInt(15) == 0 ? "" : "K" + random.nextInt(5);
      String amount = random.nextInt(8) == 0 ? "" : "" + random.nextInt(500);
      String owner = random.nextInt(3) == 0 ? "Ann" : "Bob";
      csv.append("%d,%s,%s,%s,%s\n".formatted(entry, at.withNano(0), account, owner, amount));
      at = random.nextInt(4) == 0 ? at : at.plusMinutes(random.nextInt(9000));
    }
    return csv.toString();
  }

  /** Stock rows that are the last of their item in a period, by comparing with the largest day. */
  private static String latest(String period, String item) {
    return """
        with s as (select *, %1$s as p from stock),
        l as (
          select s.* from s where not exists (
            select 1 from s o where o.p is not distinct from s.p
              and %2$s and o.day > s.day))
        """
        .formatted(period, item);
  }

  private static final String MONTHLY = latest("cast(date_trunc('month', day) as date)", same());

  private static String same() {
    return "o.item is not distinct from s.item";
  }

  static Stream<Asking> askings() {
    String all = latest("1", same());
    return Stream.of(
        ask("on_hand", "", all + "select sum(units) from l"),
        ask("on_hand", "month", MONTHLY + "select p, sum(units) from l group by 1 order by 1"),
        ask(
            "on_hand, counts",
            "month",
            MONTHLY
                + """
                select coalesce(a.p, b.p), a.v, coalesce(b.n, 0)
                from (select p, sum(units) as v from l group by 1) a
                full join (select p, count(*) as n from s group by 1) b on a.p = b.p order by 1"""),
        ask(
            "opening",
            "month",
            MONTHLY.replace("o.day > s.day", "o.day < s.day")
                + "select p, sum(units) from l group by 1 order by 1"),
        ask(
            "on_hand",
            "place",
            all + "select place, sum(units) from l group by 1 order by 1 nulls last"),
        ask(
            "on_hand",
            "month; kind.family",
            MONTHLY
                + """
                select p, family, sum(units) from l left join items using (item)
                group by 1, 2 having sum(units) is not null order by 1, 2 nulls last"""),
        ask(
            "per_place",
            "month",
            latest(
                    "cast(date_trunc('month', day) as date)",
                    same() + " and o.place is not distinct from s.place")
                + "select p, sum(units) from l group by 1 order by 1"),
        ask(
            "sure",
            "month",
            MONTHLY.replace("from stock", "from stock where confirmed")
                + "select p, sum(units) from l group by 1 order by 1"),
        ask(
            "in_a",
            "month",
            MONTHLY
                + """
                select p, sum(units) filter (where place = 'A') from l group by 1
                having sum(units) filter (where place = 'A') is not null order by 1"""),
        ask("on_hand", "month", MONTHLY + in("A")).where("place = \"A\""),
        ask(
            "toys",
            "",
            all + "select sum(units) from l join items using (item) where family = 'toys'"),
        ask(
            "items_counted, highest, shelf",
            "month",
            MONTHLY
                + """
                select a.p, n, h, shelf
                from (select p, count(distinct item) n, max(units) h from l group by 1) a
                join (select p, avg(units) as shelf from s where not exists (
                  select 1 from s o where o.p = s.p and o.item is not distinct from s.item
                    and o.place = s.place and o.day > s.day) group by 1) b on a.p = b.p
                order by 1"""),
        ask(
            "before",
            "month",
            MONTHLY
                + """
                select cast(p + interval 1 month as date), sum(units) from l
                group by 1 order by 1"""),
        ask(
            "change",
            "month",
            MONTHLY
                + """
                , t as (select p, sum(units) as u from l group by 1)
                select a.p, a.u / b.u - 1 from t a
                join t b on b.p + interval 1 month = a.p order by 1"""),
        ask(
            "known",
            "month",
            """
            with m as (select cast(g as date) as p, least(cast(g + interval 1 month as date),
                (select max(day) + 1 from stock)) as e
              from generate_series(date '2024-01-01', date '2024-08-01', interval 1 month) t(g)),
            s as (select * from m join stock on day < e)
            select p, sum(units) from s where not exists (
              select 1 from s o where o.p = s.p and o.item is not distinct from s.item
                and o.day > s.day) group by 1 order by 1"""),
        ask(
            "known_week",
            "month",
            """
            with m as (select cast(g as date) as p, least(cast(g + interval 1 month as date),
                (select max(day) + 1 from stock)) as e
              from generate_series(date '2024-01-01', date '2024-08-01', interval 1 month) t(g)),
            s as (select * from m join stock on day < e and day >= e - interval 7 day)
            select p, sum(units) from s where not exists (
              select 1 from s o where o.p = s.p and o.item is not distinct from s.item
                and o.day > s.day) group by 1 having sum(units) is not null order by 1"""),
        ask(
                "on_hand",
                "",
                latest("1", same())
                        .replace(
                            "from stock",
                            "from stock where day >= '2024-03-01' and day < '2024-05-15'")
                    + "select sum(units) from l")
            .between("2024-03-01", "2024-05-15"),
        ask(
                "on_hand",
                "",
                latest("1", same()).replace("from stock", "from stock where day <= '2024-04-02'")
                    + "select sum(units) from l")
            .asOf("2024-04-02"),
        ask(
            "stock_per_count, daily_stock",
            "month",
            MONTHLY
                + """
                select a.p, v / n, v / least(
                    date_diff('day', a.p, cast(a.p + interval 1 month as date)),
                    date_diff('day', a.p, (select max(day) + 1 from stock)))
                from (select p, sum(units) as v from l group by 1) a
                join (select p, count(*) as n from s group by 1) b on a.p = b.p order by 1"""));
  }

  private static String in(String place) {
    return "select p, sum(units) from l where place = '%s' group by 1 order by 1".formatted(place);
  }

  /** Balances whose account has no later entry; of equal moments the greatest entry counts. */
  private static final String BALANCES =
      """
      with s as (select *, cast(date_trunc('month', booked) as date) as p from balances),
      l as (select s.* from s where not exists (select 1 from s o where o.p = s.p
        and o.account is not distinct from s.account and (o.booked, o.entry) > (s.booked, s.entry)))
      """;

  static Stream<Asking> ties() {
    return Stream.of(
        ask("balance", "month", BALANCES + "select p, sum(amount) from l group by 1 order by 1"),
        ask(
            "first_balance",
            "month",
            BALANCES.replace(">", "<") + "select p, sum(amount) from l group by 1 order by 1"),
        ask(
            "last_amount, first_amount",
            "month",
            """
            select cast(date_trunc('month', booked) as date), arg_max(amount, booked * 1000 + entry),
              arg_min(amount, booked * 1000 + entry)
            from (select * replace (epoch_us(booked) as booked), booked as t from balances
              where amount is not null)
            group by 1 order by 1"""
                .replace("date_trunc('month', booked)", "date_trunc('month', t)")),
        ask(
            "last_amount",
            "owner",
            """
            select owner, (select amount from balances o where o.owner = b.owner
              and amount is not null order by booked desc, entry desc limit 1)
            from (select distinct owner from balances) b order by 1"""),
        ask(
            "last_of_ann",
            "",
            """
            select amount from balances where owner = 'Ann' and amount is not null
            order by booked desc, entry desc limit 1"""),
        ask(
            "moved",
            "account",
            """
            select account, (select amount from balances o where amount is not null
                and o.account is not distinct from b.account order by booked desc, entry desc limit 1)
              - (select amount from balances o where amount is not null
                and o.account is not distinct from b.account order by booked, entry limit 1)
            from (select distinct account from balances) b order by 1 nulls last"""),
        ask(
            "last_in_28",
            "month",
            """
            with m as (select cast(g as date) as p, least(cast(g + interval 1 month as date),
                (select cast(max(booked) as date) + 1 from balances)) as e
              from generate_series(date '2024-01-01', (select max(booked) from balances),
                interval 1 month) t(g))
            select p, (select amount from balances where amount is not null and booked < e
              and booked >= e - interval 28 day order by booked desc, entry desc limit 1)
            from m where e - interval 28 day >= (select cast(min(booked) as date) from balances)
            order by 1"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"askings", "ties"})
  void hasTheRowsOf(Asking asking) {
    asking.check(lab);
  }

  /** The groups of the last rows add up to the whole. */
  @Test
  void addsUpOverDimensions() {
    var whole = lab.rows(ask("on_hand", "", "").query(lab)).getFirst();
    long parts =
        lab.rows(ask("on_hand", "place", "").query(lab)).stream()
            .mapToLong(r -> Long.parseLong(r.substring(r.lastIndexOf(" ") + 1)))
            .sum();
    assertThat(parts).isEqualTo(Long.parseLong(whole));
  }
}
