package dev.sextant.oracle.property;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a random schema looks like: two sources of rows that refer to a chain of tables.
 *
 * @param depth how many tables are in the chain, each referring to the next
 * @param moments whether rows have moments rather than days
 * @param zone on whose clock the workspace looks
 * @param weekStart the first day of weeks
 * @param fiscalMonth the first month of fiscal years
 */
record Shape(int depth, boolean moments, String zone, DayOfWeek weekStart, int fiscalMonth) {

  String settings() {
    return """
        name = "Random"
        [time]
        zone = "%s"
        week_start = "%s"
        fiscal_year_start = "%02d-01"
        """
        .formatted(zone, weekStart.name().toLowerCase(Locale.ROOT), fiscalMonth);
  }

  String model() {
    return "package p\n" + source("A", "a.csv") + source("B", "b.csv") + tables() + METRICS;
  }

  private String source(String name, String file) {
    return """
        source %s {
          file "%s"
          key row
          column row: integer
          column at: %s
          column id: text
          column n: integer
          column flag: boolean
          time at
          reference r1 to T1 on id
        }
        """
        .formatted(name, file, moments ? "timestamp in UTC" : "date");
  }

  /** Each table has a kind to group by and, but for the last, a reference to the next. */
  private String tables() {
    return IntStream.rangeClosed(1, depth).mapToObj(this::table).collect(Collectors.joining());
  }

  private String table(int level) {
    String next = level == depth ? "" : "  reference r%1$d to T%1$d on next\n".formatted(level + 1);
    return """
        source T%1$d {
          file "t%1$d.csv"
          key id
          column id: text
          column kind: text
          column size: integer
          column next: text
        %2$s}
        """
        .formatted(level, next);
  }

  /** The path from a row to a column of the table at a level. */
  String path(int level, String column) {
    return IntStream.rangeClosed(1, level).mapToObj(i -> "r" + i).collect(Collectors.joining("."))
        + "."
        + column;
  }

  private static final String METRICS =
      """
      metric rows_a = count(A)
      metric sum_a = sum(A.n)
      metric least_a = min(A.n)
      metric most_a = max(A.n)
      metric mean_a = average(A.n)
      metric ids_a = count(distinct A.id)
      metric some_a = rows_a where n > 1
      metric flagged_a = sum_a where flag
      metric kinds_a = rows_a where r1.kind = "x"
      metric share_a = share(A.flag)
      metric kept_a = sum(A.n) where n > 0 { gaps kept }
      metric rows_b = count(B)
      metric sum_b = sum(B.n)
      metric a_per_b = rows_a / sum_b
      metric week_a = rows_a over last 7 days
      metric sum_week_a = sum_a over last 7 days
      metric ids_week_a = ids_a over last 7 days
      metric month_a = sum_a since start of month
      metric ever_a = rows_a over all time
      metric before_a = sum_a from 3 days ago
      metric month_before_a = rows_a from 1 month ago
      metric rate_b = sum_b per day
      """;
}
