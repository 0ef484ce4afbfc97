package dev.sextant.run;

import dev.sextant.goldens.Goldens;
import dev.sextant.query.MetricQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SQL as a reader sees it. With {@code -Dgolden.update=true} the files are written anew; look
 * at what changed.
 */
class SqlGoldenTest {

  private static final Path GOLDENS = Path.of("src/test/resources/sql");

  /** Metrics, dimensions and condition by the golden's name. */
  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "total", List.of("sales, price", "", ""),
          "by-month", List.of("sales, mean_amount", "month", ""),
          "over-a-reference", List.of("revenue, returned", "shop.region", "shop.size > 90"),
          "side-by-side", List.of("revenue_per_visitor", "week, store", ""),
          "rate", List.of("visitors_per_week", "fiscal_quarter", ""),
          "offset", List.of("growth", "month", ""),
          "window", List.of("customers_28", "month", ""),
          "moving", List.of("last_week", "day, store", ""),
          "to-date", List.of("year_to_date", "month", ""),
          "gaps-kept", List.of("gappy", "day", "not returned"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total",
        "by-month",
        "over-a-reference",
        "side-by-side",
        "rate",
        "offset",
        "window",
        "moving",
        "to-date",
        "gaps-kept"
      })
  void reads(String name, @TempDir Path root) throws IOException {
    try (Lab lab =
        new Lab(root)
            .time("Europe/Berlin", DayOfWeek.MONDAY, MonthDay.of(4, 1))
            .model(ShopData.MODEL)) {
      String sql = lab.sql(query(lab, QUERIES.get(name)));
      Goldens.assertMatches(GOLDENS.resolve(name + ".sql"), sql);
    }
  }

  private static MetricQuery query(Lab lab, List<String> asked) {
    List<String> by = asked.get(1).isEmpty() ? List.of() : List.of(asked.get(1).split(", "));
    return new MetricQuery(
        Stream.of(asked.get(0).split(", ")).map(lab::id).toList(),
        by,
        null,
        asked.get(2).isEmpty() ? null : Lab.condition(asked.get(2)),
        null,
        null,
        LocalDate.of(2024, 11, 20));
  }
}
