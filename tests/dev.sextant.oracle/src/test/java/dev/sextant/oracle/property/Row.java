package dev.sextant.oracle.property;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a source.
 *
 * @param day the day after {@link #START}
 * @param minute the minute of the day in UTC
 * @param id a key of the first table, one that is not there, or empty
 */
record Row(int day, int minute, String id, @Nullable Integer n, @Nullable Boolean flag) {

  /** So that a leap day, the end of a month and a change of the clock are among the days. */
  static final LocalDate START = LocalDate.of(2024, 2, 10);

  static final int DAYS = 60;

  LocalDate date() {
    return START.plusDays(day);
  }

  /** A row of the key `a` at noon. */
  static Row at(int day) {
    return new Row(day, 720, "a", 1, true);
  }

  static String csv(List<Row> rows, boolean moments) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> i + "," + rows.get(i).csv(moments))
        .collect(Collectors.joining("", "row,at,id,n,flag\n", ""));
  }

  private String csv(boolean moments) {
    String at = moments ? date().atStartOfDay().plusMinutes(minute) + ":00" : date().toString();
    return "%s,%s,%s,%s\n".formatted(at, id, n == null ? "" : n, flag == null ? "" : flag);
  }
}
