package dev.sextant.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodsTest {

  private final Periods periods = new Periods(TimeSettings.DEFAULT);

  private static PeriodRef period(PeriodRef.Kind kind, int year, int number) {
    return new PeriodRef(kind, year, number, 0);
  }

  @Test
  void namesWhatIsNotInTheCalendar() {
    assertThat(periods.mistake(period(PeriodRef.Kind.MONTH, 2026, 13)))
        .isEqualTo("There is no `2026-13`; a year has 12 months");
    assertThat(periods.mistake(PeriodRef.date(2026, 2, 29)))
        .isEqualTo("There is no day `2026-02-29` in the calendar");
    assertThat(periods.mistake(period(PeriodRef.Kind.QUARTER, 2026, 5))).contains("4 quarters");
    assertThat(periods.mistake(period(PeriodRef.Kind.HALF, 2026, 0))).contains("2 halves");
  }

  @Test
  void someYearsHave53Weeks() {
    assertThat(periods.mistake(period(PeriodRef.Kind.WEEK, 2026, 53))).isEmpty();
    assertThat(periods.mistake(period(PeriodRef.Kind.WEEK, 2025, 53)))
        .isEqualTo("There is no `2025-W53`; 2025 has 52 weeks");
  }

  @Test
  void leapDaysExistInLeapYears() {
    assertThat(periods.mistake(PeriodRef.date(2028, 2, 29))).isEmpty();
  }

  @Test
  void coversItsDays() {
    PeriodRef quarter = period(PeriodRef.Kind.QUARTER, 2026, 4);
    assertThat(periods.first(quarter)).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(periods.last(quarter)).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(periods.first(null)).isEqualTo(LocalDate.MIN);
    assertThat(periods.last(null)).isEqualTo(LocalDate.MAX);
  }

  @Test
  void seesWhatEndsBeforeItBegins() {
    PeriodRef may = period(PeriodRef.Kind.MONTH, 2026, 5);
    PeriodRef march = period(PeriodRef.Kind.MONTH, 2026, 3);
    assertThat(periods.disordered(may, march)).isTrue();
    assertThat(periods.disordered(march, may)).isFalse();
    assertThat(periods.disordered(may, may)).isFalse();
    assertThat(periods.disordered(null, march)).isFalse();
  }
}
