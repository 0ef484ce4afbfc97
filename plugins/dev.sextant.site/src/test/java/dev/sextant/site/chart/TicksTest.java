package dev.sextant.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @ParameterizedTest
  @CsvSource({
    "3412, 5180, 500",
    "0.0712, 0.0953, 0.005",
    "-3, 12, 5",
    "0, 0, 0.2",
    "8.1, 8.1, 2",
    "-120000, -20000, 20000"
  })
  void ticksAreRoundAndEncloseTheValues(BigDecimal low, BigDecimal high, BigDecimal step) {
    List<BigDecimal> ticks = Ticks.of(low, high);
    assertThat(ticks.getFirst()).isLessThanOrEqualTo(low);
    assertThat(ticks.getLast()).isGreaterThanOrEqualTo(high);
    assertThat(ticks).hasSizeBetween(2, 8);
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(ticks.get(i).subtract(ticks.get(i - 1))).isEqualByComparingTo(step);
    }
  }
}
