package dev.sextant.run;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Random;

/**
 * A chain of shops from December 2023 to November 2024, synthetic: a leap day, both changes of the
 * clock, a month without sales, a shop that opens late, one that no table knows, unknown shops,
 * amounts and answers.
 */
final class ShopData {

  private static final String STORES =
      """
      store,region,size
      S1,North,100
      S2,North,250
      S3,South,80
      S4,,120
      S5,South,60
      """;

  static final String MODEL =
      """
      package shop

      unit person "One person"

      source Stores {
        file "data/stores.csv"
        key store
        column store: text
        column region: text
        column size: integer
      }

      source Sales {
        file "data/sales.csv"
        key sale_id
        column sale_id: integer
        column sold_at: timestamp in UTC
        column paid_on: date
        column store: text
        column amount: money in EUR
        column units: integer
        column returned: boolean
        column customer: text
        time sold_at
        time paid_on as paid
        reference shop to Stores on store
      }

      source Footfall {
        file "data/footfall.csv"
        key day, store
        column day: date
        column store: text
        column persons: integer
        time day
        reference shop to Stores on store
        loaded until 2024-11-05
      }

      metric sales = count(Sales)
      metric revenue in EUR = sum(Sales.amount)
      metric units = sum(Sales.units)
      metric customers = count(distinct Sales.customer)
      metric mean_amount = average(Sales.amount)
      metric least = min(Sales.amount)
      metric most = max(Sales.amount)
      metric median_amount = median of Sales.amount
      metric p90 = percentile 90 of Sales.amount
      metric spread = stddev(Sales.amount)
      metric return_share in percent = share(Sales.returned)
      metric big_share in percent = share(Sales.amount >= 50 EUR)
      metric returned = sales where returned
      metric kept_revenue in EUR = revenue where not returned
      metric north = revenue where shop.region = "North"
      metric price in EUR = revenue / units
      metric doubled in EUR = (revenue * 2) - (revenue / 2)
      metric loss in EUR = -revenue
      metric nothing = sales where store = "Nowhere"
      metric per_nothing = sales / nothing
      metric visitors = sum(Footfall.persons)
      metric revenue_per_visitor in EUR = revenue / visitors
      metric sales_per_day = sales per day
      metric visitors_per_week = visitors per week
      metric sales_per_month = sales per month
      metric sales_per_hour = sales per hour
      metric year_ago = sales from 1 year ago
      metric month_ago = sales from 1 month ago
      metric week_ago in EUR = revenue from 7 days ago
      metric growth in percent = sales / month_ago - 1
      metric by_payment = sales on paid
      metric last_week = sales over last 7 days
      metric customers_28 = count(distinct Sales.customer) over last 28 days
      metric mean_quarter = average(Sales.amount) over last 3 months
      metric year_to_date in EUR = revenue since start of year
      metric month_to_date = sales since start of month
      metric ever = sales over all time
      metric price_to_date in EUR = price since start of year
      metric sparse = sales where amount > 90 EUR
      metric gappy = sales where amount > 90 EUR { gaps kept }
      metric long_answer = round(coalesce(price, 0), 1)
      metric short_names = sales where (shop.region is missing) or store in ("S1", "S2")
      metric early = sales where sold_at < 2024-02
      metric on_leap_day = sales where sold_at = 2024-02-29
      metric mornings = sales where hour_of_day(sold_at) < 12
      metric mondays = sales where day_of_week(sold_at) = 1
      metric slow_payers = sales where days_between(sold_at, paid_on) > 3
      """;

  private ShopData() {}

  /** The chain's files, on Berlin's clock, with weeks from Sunday and a fiscal year from April. */
  static Lab lab(Path root) {
    return new Lab(root)
        .time("Europe/Berlin", DayOfWeek.SUNDAY, MonthDay.of(4, 6))
        .file("data/stores.csv", STORES)
        .file("data/sales.csv", sales())
        .file("data/footfall.csv", footfall());
  }

  private static String sales() {
    Random random = new Random(29);
    StringBuilder csv =
        new StringBuilder("sale_id,sold_at,paid_on,store,amount,units,returned,customer\n");
    LocalDateTime at = LocalDateTime.of(2023, 12, 15, 9, 0);
    for (int id = 1; at.isBefore(LocalDateTime.of(2024, 11, 10, 0, 0)); id++) {
      if (at.getMonthValue() != 6) {
        csv.append(row(id, at, random));
      }
      at = at.plusMinutes(200 + random.nextInt(900));
    }
    csv.append("9001,2024-03-30T22:59:59,2024-04-02,S1,10.00,1,false,C1\n");
    csv.append("9002,2024-03-30T23:00:00,2024-04-02,S1,11.00,1,false,C2\n");
    csv.append("9003,2024-03-31T21:59:59,2024-04-02,S1,12.00,1,true,C3\n");
    csv.append("9004,2024-03-31T22:00:00,2024-04-02,S1,13.00,1,false,C1\n");
    csv.append("9005,2024-10-27T00:30:00,2024-10-28,S2,14.00,2,false,C2\n");
    csv.append("9006,2024-10-27T01:30:00,2024-10-28,S2,15.00,2,false,C2\n");
    csv.append("9007,2024-02-29T12:00:00,2024-02-29,S3,16.00,0,,C9\n");
    csv.append("9008,2024-02-28T23:30:00,2024-03-01,S3,17.00,0,true,C9\n");
    return csv.toString();
  }

  private static String row(int id, LocalDateTime at, Random random) {
    String store = store(at, random.nextInt(20));
    String amount =
        random.nextInt(15) == 0
            ? ""
            : "%d.%02d".formatted(random.nextInt(100), random.nextInt(100));
    int answer = random.nextInt(6);
    String returned = answer == 0 ? "" : answer == 1 ? "true" : "false";
    return "%d,%s,%s,%s,%s,%d,%s,%s%n"
        .formatted(
            id,
            at.withSecond(0),
            at.toLocalDate().plusDays(random.nextInt(6)),
            store,
            amount,
            random.nextInt(4),
            returned,
            random.nextInt(12) == 0 ? "" : "C" + random.nextInt(40))
        .replace(System.lineSeparator(), "\n");
  }

  private static String store(LocalDateTime at, int chance) {
    if (chance == 0) {
      return "";
    }
    if (chance == 1) {
      return "S9";
    }
    boolean open = at.getMonthValue() >= 8 && at.getYear() == 2024;
    return "S" + (1 + chance % (open ? 4 : 3));
  }

  private static String footfall() {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("day,store,persons\n");
    var day = LocalDate.of(2024, 1, 1);
    while (day.isBefore(LocalDate.of(2024, 11, 9))) {
      for (int store = 1; store <= 3; store++) {
        if (random.nextInt(10) > 0) {
          csv.append("%s,S%d,%d\n".formatted(day, store, random.nextInt(60)));
        }
      }
      day = day.plusDays(1);
    }
    return csv.toString();
  }
}
