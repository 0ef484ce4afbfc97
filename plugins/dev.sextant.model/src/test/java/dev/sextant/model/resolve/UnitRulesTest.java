package dev.sextant.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.resolve.UnitRules.Outcome;
import dev.sextant.model.resolve.UnitRules.Side;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnitRulesTest {

  private static final Unit EUR = Unit.of("EUR");
  private static final Unit VISIT = Unit.of("visit");
  private static final Unit HOUR = Unit.of("hour");
  private static final Unit MINUTE = Unit.of("minute");
  private static final Unit WEEK = Unit.of("week");

  private final UnitRules rules = new UnitRules(UnitTable.BUILT_IN);

  private static Side of(Unit unit) {
    return new Side(unit, false);
  }

  private static Side number(Unit unit) {
    return new Side(unit, true);
  }

  @Test
  void addsOnlyWhatMeasuresTheSame() {
    assertThat(rules.plus(of(EUR), of(EUR))).map(Outcome::unit).hasValue(EUR);
    assertThat(rules.plus(of(EUR), of(Unit.of("USD")))).isEmpty();
    assertThat(rules.plus(of(VISIT), of(MINUTE))).isEmpty();
    assertThat(rules.plus(of(VISIT), of(Unit.ONE))).isEmpty();
  }

  @Test
  void aWrittenNumberTakesTheOtherUnit() {
    assertThat(rules.plus(of(VISIT), number(Unit.ONE))).map(Outcome::unit).hasValue(VISIT);
    assertThat(rules.minus(number(Unit.ONE), of(Unit.PERCENT)))
        .map(Outcome::unit)
        .hasValue(Unit.PERCENT);
  }

  @Test
  void addsDurationsInTheUnitOfTheFirst() {
    assertThat(rules.plus(of(MINUTE), of(HOUR)))
        .hasValue(new Outcome(MINUTE, new BigDecimal("6E+1")));
  }

  @Test
  void percentMinusPercentIsPoints() {
    Side share = of(Unit.PERCENT);
    assertThat(rules.minus(share, share)).map(Outcome::unit).hasValue(Unit.POINTS);
    assertThat(rules.plus(share, share)).map(Outcome::unit).hasValue(Unit.PERCENT);
    assertThat(rules.plus(share, of(Unit.POINTS))).map(Outcome::unit).hasValue(Unit.PERCENT);
    assertThat(rules.minus(of(Unit.POINTS), of(Unit.POINTS)))
        .map(Outcome::unit)
        .hasValue(Unit.POINTS);
    assertThat(rules.minus(number(Unit.PERCENT), share)).map(Outcome::unit).hasValue(Unit.PERCENT);
  }

  @Test
  void multipliesAndDivides() {
    assertThat(rules.over(of(EUR), of(VISIT)).unit()).hasToString("EUR per visit");
    assertThat(rules.times(of(EUR.per(VISIT)), of(VISIT)).unit()).isEqualTo(EUR);
    assertThat(rules.over(of(VISIT), of(VISIT)).unit()).isEqualTo(Unit.ONE);
    assertThat(rules.times(of(Unit.PERCENT), number(Unit.ONE)).unit()).isEqualTo(Unit.PERCENT);
  }

  @Test
  void hoursOverMinutesLeaveANumber() {
    Outcome outcome = rules.over(of(HOUR), of(MINUTE));
    assertThat(outcome.unit()).isEqualTo(Unit.ONE);
    BigDecimal hoursInAMinute = outcome.factor();
    assertThat(hoursInAMinute.doubleValue()).isEqualTo(1.0 / 60);
  }

  @Test
  void hoursPerWeekStayThat() {
    Unit rate = HOUR.per(WEEK);
    assertThat(rules.times(of(rate), number(Unit.ONE)).unit()).isEqualTo(rate);
    assertThat(rules.over(of(rate), of(rate)).unit()).isEqualTo(Unit.ONE);
  }
}
