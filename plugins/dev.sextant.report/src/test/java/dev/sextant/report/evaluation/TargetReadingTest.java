package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.PeriodRef.Kind;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.Quantity;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetReadingTest {

  private static final PeriodRef YEAR_2025 = new PeriodRef(Kind.YEAR, 2025, 0, 0);
  private static final PeriodRef YEAR_2026 = new PeriodRef(Kind.YEAR, 2026, 0, 0);
  private static final Series NOTHING = Series.of(Map.of());

  @Test
  void aPathIsLinearByDays() {
    Form path = path("3800", PeriodRef.date(2025, 12, 31), null);
    assertThat(expected(path, NOTHING, 12)).hasValue("5000.00");
    // 181 of 365 days are over at the end of June.
    assertThat(expected(path, NOTHING, 6)).hasValue("4395.07");
  }

  @Test
  void aPathAsksForNothingOutsideItsDates() {
    Form path = path("3800", PeriodRef.date(2026, 3, 31), null);
    assertThat(expected(path, NOTHING, 3)).isEmpty();
    assertThat(expected(path, NOTHING, 4)).isPresent();
    assertThat(reading(path, NOTHING, null).in(month(2027, 1))).isEmpty();
  }

  @Test
  void aPathWithoutAStartAsksForItsEndAllTheTime() {
    assertThat(expected(path(null, null, null), NOTHING, 2)).hasValue("5000.00");
  }

  @Test
  void aPhasedPathFollowsTheSharesOfThePast() {
    Form path = path("3800", PeriodRef.date(2025, 12, 31), YEAR_2025);
    // January 2025 had 11 of the year's 121: eleven times 10, plus 11 in January.
    Series past = past(Map.of(1, "11"));
    assertThat(expected(path, past, 1)).hasValue("3909.09");
    assertThat(expected(path, past, 12)).hasValue("5000.00");
  }

  @Test
  void aShapeWithAHoleIsNoShape() {
    Map<LocalDate, BigDecimal> holed = new TreeMap<>(past(Map.of()).values());
    holed.remove(LocalDate.of(2025, 8, 1));
    Form path = path("3800", PeriodRef.date(2025, 12, 31), YEAR_2025);
    assertThat(expected(path, Series.of(holed), 1)).isEmpty();
  }

  @Test
  void aTotalAsksForItsShareOfThePeriod() {
    Form even = new Form.Total(quantity("365"), YEAR_2026, null);
    assertThat(expected(even, NOTHING, 2)).hasValue("28.00");
    Form phased = new Form.Total(quantity("1210"), YEAR_2026, YEAR_2025);
    assertThat(expected(phased, past(Map.of(1, "11")), 1)).hasValue("110.00");
    assertThat(expected(phased, past(Map.of(1, "11")), 2)).hasValue("100.00");
  }

  @Test
  void aStandingPromiseHasItsOwnDirection() {
    Form standing = new Form.Standing(Bound.AT_MOST, quantity("6"), YEAR_2026);
    Expectation expectation = reading(standing, NOTHING, null).in(month(2026, 5)).orElseThrow();
    assertThat(expectation.shortfall(new BigDecimal("7"))).isEqualByComparingTo("1");
    assertThat(expectation.shortfall(new BigDecimal("5"))).isEqualByComparingTo("-1");
  }

  @Test
  void aBandMeasuresTheDistanceOutsideIt() {
    Form band = new Form.Band(quantity("20"), quantity("25"), YEAR_2026);
    Expectation expectation = reading(band, NOTHING, null).in(month(2026, 5)).orElseThrow();
    assertThat(expectation.shortfall(new BigDecimal("22"))).isEqualByComparingTo("0");
    assertThat(expectation.shortfall(new BigDecimal("27"))).isEqualByComparingTo("2");
    assertThat(expectation.shortfall(new BigDecimal("19"))).isEqualByComparingTo("1");
    assertThat(expectation.nearest(new BigDecimal("27"))).isEqualByComparingTo("25");
  }

  private static Form path(
      @Nullable String from, @Nullable PeriodRef on, @Nullable PeriodRef like) {
    Quantity start = from == null ? null : quantity(from);
    return new Form.ByDate(quantity("5000"), PeriodRef.date(2026, 12, 31), start, on, like);
  }

  private static Optional<String> expected(Form form, Series own, int month) {
    return reading(form, own, null)
        .in(month(2026, month))
        .map(e -> e.nearest(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private static TargetReading reading(Form form, Series own, @Nullable Series plan) {
    return new TargetReading(
        form, Direction.HIGHER, Grain.MONTH, own, plan, Quantity::number, TimeSettings.DEFAULT);
  }

  private static Series past(Map<Integer, String> others) {
    Map<LocalDate, BigDecimal> values = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      String value = others.getOrDefault(month, "10");
      values.put(LocalDate.of(2025, month, 1), new BigDecimal(value));
    }
    return Series.of(values);
  }

  private static DateRange month(int year, int month) {
    return TimeSettings.DEFAULT.range(new PeriodRef(Kind.MONTH, year, month, 0));
  }

  private static Quantity quantity(String number) {
    return new Quantity(new BigDecimal(number), "");
  }
}
