package dev.sextant.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitTableTest {

  private static final Unit HOUR = Unit.of("hour");
  private static final Unit MINUTE = Unit.of("minute");
  private static final Unit EUR = Unit.of("EUR");

  private final UnitTable table =
      new UnitTable(Map.of("shift", new Scale("second", new BigDecimal("28800"))));

  @Test
  void convertsByTheClock() {
    assertThat(table.factor(HOUR, MINUTE)).hasValue(new BigDecimal("6E+1"));
    assertThat(table.factor(Unit.of("shift"), HOUR)).hasValue(new BigDecimal("8"));
  }

  @Test
  void convertsByTheCalendar() {
    assertThat(table.factor(Unit.of("year"), Unit.of("month"))).hasValue(new BigDecimal("12"));
  }

  @Test
  void monthsHaveNoFixedNumberOfDays() {
    assertThat(table.factor(Unit.of("month"), Unit.of("day"))).isEmpty();
  }

  @Test
  void convertsWithinAQuotient() {
    assertThat(table.factor(EUR.per(MINUTE), EUR.per(HOUR))).hasValue(new BigDecimal("6E+1"));
    assertThat(table.factor(EUR.per(HOUR), EUR)).isEmpty();
  }

  @Test
  void currenciesNeverConvert() {
    assertThat(table.factor(EUR, Unit.of("USD"))).isEmpty();
  }

  @Test
  void sharesAndPlainNumbersAreHeldAlike() {
    assertThat(table.factor(Unit.PERCENT, Unit.ONE)).hasValue(BigDecimal.ONE);
    assertThat(table.factor(Unit.POINTS, Unit.PERCENT)).hasValue(BigDecimal.ONE);
    assertThat(table.factor(Unit.PERCENT, EUR)).isEmpty();
  }

  @Test
  void knowsWordsOfTimeAndCurrencies() {
    assertThat(UnitTable.time("days")).hasValue("day");
    assertThat(UnitTable.time("visits")).isEmpty();
    assertThat(UnitTable.isCurrency("EUR")).isTrue();
    assertThat(UnitTable.isCurrency("eur")).isFalse();
  }
}
