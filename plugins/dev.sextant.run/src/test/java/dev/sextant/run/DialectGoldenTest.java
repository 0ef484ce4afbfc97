package dev.sextant.run;

import dev.sextant.goldens.Goldens;
import dev.sextant.query.MetricQuery;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.Dialects;
import dev.sextant.sql.SqlWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One query as each dialect writes it, for people to read: a reference, a filter, a percentile and
 * periods without rows. With {@code -Dgolden.update=true} the files are written anew; look at what
 * changed.
 */
class DialectGoldenTest {

  private static final Path GOLDENS = Path.of("src/test/resources/sql/dialect");

  static List<String> dialects() {
    return Dialects.words();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void reads(String word, @TempDir Path root) throws IOException {
    try (Lab lab =
        new Lab(root).time("UTC", DayOfWeek.MONDAY, MonthDay.of(4, 1)).model(ShopData.MODEL)) {
      Dialect dialect = Dialects.named(word).orElseThrow();
      String sql = SqlWriter.write(lab.plan(query(lab)).root(), dialect);
      Goldens.assertMatches(GOLDENS.resolve(word + ".sql"), sql);
    }
  }

  private static MetricQuery query(Lab lab) {
    return new MetricQuery(
        Stream.of("north", "median_amount", "return_share").map(lab::id).toList(),
        List.of("month"),
        null,
        Lab.condition("shop.size > 90"),
        null,
        null,
        LocalDate.of(2024, 11, 20));
  }
}
