package dev.sextant.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-10, October 2026, Oct 2026",
    "2026-Q3, Q3 2026, Q3 2026",
    "2026-H1, H1 2026, H1 2026",
    "2026-W05, week 5 of 2026, week 5 of 2026",
    "FY2026-Q1, Q1 FY2026, Q1 FY2026",
    "FY2026, FY2026, FY2026",
    "2026, 2026, 2026",
    "2026-11-08, 8 November 2026, 8 Nov 2026"
  })
  void periodsAreWords(String label, String words, String fewWords) {
    assertThat(Dates.period(label)).isEqualTo(words);
    assertThat(Dates.shortPeriod(label)).isEqualTo(fewWords);
  }

  @Test
  void aRangeOfOneDayIsADay() {
    LocalDate day = LocalDate.of(2026, 8, 3);
    assertThat(Dates.range(day, day)).isEqualTo("3 August 2026");
    assertThat(Dates.range(day, day.plusDays(11))).isEqualTo("3 August 2026 to 14 August 2026");
  }

  @Test
  void namesBecomeWords() {
    assertThat(Words.human("MonthlyReview")).isEqualTo("Monthly review");
    assertThat(Words.human("visits_a_year_ago")).isEqualTo("Visits a year ago");
    assertThat(Words.human("ARR")).isEqualTo("ARR");
    assertThat(Words.human("C1")).isEqualTo("C1");
  }
}
