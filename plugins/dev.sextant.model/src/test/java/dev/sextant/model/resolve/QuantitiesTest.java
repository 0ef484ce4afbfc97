package dev.sextant.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

  private static Optional<BigDecimal> in(String number, String word, Unit unit, Unit metric) {
    return Quantities.in(
            new Quantity(new BigDecimal(number), word), unit, metric, UnitTable.BUILT_IN)
        .map(BigDecimal::stripTrailingZeros);
  }

  @Test
  void withoutUnitItIsInTheMetrics() {
    assertThat(in("5000", "", Unit.ONE, Unit.of("visit"))).hasValue(new BigDecimal("5E+3"));
    assertThat(in("75", "", Unit.ONE, Unit.POINTS)).hasValue(new BigDecimal("0.75"));
  }

  @Test
  void convertsDurations() {
    assertThat(in("2", "hours", Unit.of("hour"), Unit.of("minute")))
        .hasValue(new BigDecimal("1.2E+2"));
  }

  @Test
  void pointsAreHundredths() {
    assertThat(in("70", "points", Unit.POINTS, Unit.POINTS)).hasValue(new BigDecimal("0.7"));
    assertThat(in("3", "points", Unit.POINTS, Unit.PERCENT)).hasValue(new BigDecimal("0.03"));
  }

  @Test
  void theUnitBeforePerIsEnough() {
    Unit eurPerVisit = Unit.of("EUR").per(Unit.of("visit"));
    assertThat(in("0.85", "EUR", Unit.of("EUR"), eurPerVisit)).hasValue(new BigDecimal("0.85"));
    assertThat(in("5", "visits", Unit.of("visit"), eurPerVisit)).isEmpty();
  }

  @Test
  void otherUnitsDoNotFit() {
    assertThat(in("3", "EUR", Unit.of("EUR"), Unit.PERCENT)).isEmpty();
    assertThat(in("3", "percent", Unit.PERCENT, Unit.of("EUR"))).isEmpty();
  }
}
