package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.report.Status;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 100, 100, ON_TRACK",
    "HIGHER, 101, 100, ON_TRACK",
    "HIGHER, 95, 100, AT_RISK",
    "HIGHER, 94.99, 100, OFF_TRACK",
    "LOWER, 100, 100, ON_TRACK",
    "LOWER, 99, 100, ON_TRACK",
    "LOWER, 105, 100, AT_RISK",
    "LOWER, 105.01, 100, OFF_TRACK",
    "HIGHER, -105, -100, AT_RISK",
    "HIGHER, -106, -100, OFF_TRACK",
    "LOWER, 0.01, 0, OFF_TRACK",
  })
  void aValueIsJudgedInItsDirection(
      Direction direction, BigDecimal value, BigDecimal expected, Status status) {
    Expectation level = new Expectation.Level(expected, direction);
    assertThat(Judge.status(value, level, Judge.defaultTolerance(expected))).isEqualTo(status);
  }
}
