package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  private static final TimeSettings APRIL =
      new TimeSettings(ZoneId.of("Europe/Berlin"), DayOfWeek.SUNDAY, MonthDay.of(4, 1));

  @ParameterizedTest
  @CsvSource({
    "2026-11-10, DAY, 2026-11-10, 2026-11-10",
    "2026-11-10, WEEK, 2026-W46, 2026-11-08",
    "2026-01-01, WEEK, 2026-W01, 2025-12-28",
    "2026-11-10, MONTH, 2026-11, 2026-11-01",
    "2026-11-10, QUARTER, 2026-Q4, 2026-10-01",
    "2026-11-10, YEAR, 2026, 2026-01-01",
    "2026-11-10, FISCAL_YEAR, FY2027, 2026-04-01",
    "2026-03-31, FISCAL_YEAR, FY2026, 2025-04-01",
    "2026-03-31, FISCAL_QUARTER, FY2026-Q4, 2026-01-01",
    "2026-04-01, FISCAL_QUARTER, FY2027-Q1, 2026-04-01",
  })
  void aPeriodIsCalledAsPeopleCallIt(LocalDate day, Grain grain, String label, LocalDate start) {
    var named = new Periods(APRIL).named(APRIL.period(day, grain), grain);
    assertThat(named.label()).isEqualTo(label);
    assertThat(named.start()).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-10, MONTH, 2025-11-01",
    "2024-02-29, DAY, 2023-02-28",
    "2026-11-10, WEEK, 2025-11-09",
    "2026-11-10, FISCAL_YEAR, 2025-04-01",
  })
  void theYearBeforeIsTheSamePeriod(LocalDate day, Grain grain, LocalDate start) {
    assertThat(new Periods(APRIL).yearBefore(APRIL.period(day, grain), grain).start())
        .isEqualTo(start);
  }
}
