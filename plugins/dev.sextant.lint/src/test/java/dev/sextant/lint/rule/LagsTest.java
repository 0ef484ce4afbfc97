package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written durations behind a day. */
class LagsTest {

  @ParameterizedTest
  @CsvSource({
    "SECOND, 2026-01-31",
    "MINUTE, 2026-01-31",
    "HOUR, 2026-01-31",
    "DAY, 2026-02-02",
    "WEEK, 2026-02-14",
    "MONTH, 2026-03-31",
    "QUARTER, 2026-07-31",
    "FISCAL_QUARTER, 2026-07-31",
    "YEAR, 2028-01-31",
    "FISCAL_YEAR, 2028-01-31"
  })
  void twoOfEachGrain(Grain grain, LocalDate then) {
    assertThat(Lags.after(LocalDate.of(2026, 1, 31), new Duration(2, grain))).isEqualTo(then);
  }
}
