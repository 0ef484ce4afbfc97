package dev.sextant.interop.metricflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlReader;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison of a period is one of its moments, and one of no period limits rows. */
class RangeTest {

  /** A column that bears the name of a grain is a time in such periods. */
  private static Optional<Grain> grain(Sql sql) {
    return sql instanceof Sql.Name n ? Grain.of(n.parts().getLast()) : Optional.empty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          day >= '2024-01-05'                              => 2024-01-05..null
          day > '2024-01-05'                               => 2024-01-06..null
          day <= '2024-01-05 12:00:00'                     => null..2024-01-06
          month = '2024-02-01'                             => 2024-02-01..2024-03-01
          month >= '2024-02-02'                            => 2024-03-01..null
          '2024-02-01' > month                             => null..2024-02-01
          quarter <= '2024-04-01'                          => null..2024-07-01
          week between '2024-01-01' and '2024-01-08'       => 2024-01-01..2024-01-15
          hour >= '2024-01-05 08:00:00'                    => 2024-01-05T08:00..null
          hour < '2024-01-05 08:20:00'                     => null..2024-01-05T09:00
          minute = '2024-01-05 08:20:00'                   => 2024-01-05T08:20..2024-01-05T08:21
          month = '2024-02-02'                             => 2024-02-01..2024-02-01
          day <> '2024-01-05'                              => none
          hall = '2024-01-05'                              => none
          """)
  void comparesPeriods(String condition, String expected) {
    Optional<Range> range =
        Range.of(SqlReader.read(condition), RangeTest::grain, TimeSettings.DEFAULT);
    assertThat(range.map(r -> shown(r.from()) + ".." + shown(r.to())).orElse("none"))
        .isEqualTo(expected);
  }

  /** A midnight is shown as its day. */
  private static String shown(@Nullable LocalDateTime moment) {
    return String.valueOf(moment).replace("T00:00", "");
  }
}
