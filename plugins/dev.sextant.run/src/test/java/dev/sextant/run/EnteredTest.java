package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.model.time.Grain;
import dev.sextant.query.QueryException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that people keep by hand. */
class EnteredTest {

  private static final String MODEL =
      """
      package p
      team T
      source Visits {
        file "visits.csv"
        column day: date
        column hall: text
        time day
      }
      metric visits = count(Visits)
      metric mood = entered monthly in "mood.csv" by T
      metric mood_a_year_ago = mood from 1 year ago
      metric per_mood = visits / mood
      metric mood_of_a_year = mood over last 12 months
      """;

  @TempDir Path root;
  private Lab lab;

  @BeforeEach
  void open() {
    lab =
        new Lab(root)
            .file(
                "mood.csv",
                """
                period,value,hall,note
                2025-10,70.5,,first
                2026-09,71,,"said ""fine"", mostly"
                2026-10,75%,,
                2026-10,8,West,
                2026-11,,,not yet
                2026-12,80,,a plan
                """)
            .file("visits.csv", "day,hall\n2026-09-30,West\n2026-10-01,West\n2026-10-02,East\n")
            .model(MODEL);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void areWhatTheyAre() {
    assertThat(lab.rows(lab.ask("mood").each(Grain.MONTH)))
        .containsExactly("2025-10-01 | 70.5", "2026-09-01 | 71", "2026-10-01 | 0.75");
  }

  @Test
  void mayLieAheadWhenAskedFor() {
    LocalDate from = LocalDate.of(2026, 12, 1);
    assertThat(lab.rows(lab.ask("mood").each(Grain.MONTH).between(from, LocalDate.of(2027, 1, 1))))
        .containsExactly("2026-12-01 | 80");
    assertThat(lab.rows(lab.ask("mood").between(from, LocalDate.of(2027, 1, 1))))
        .containsExactly("80");
  }

  @Test
  void goByTheirDimensions() {
    assertThat(lab.rows(lab.ask("mood").by("month", "hall")))
        .containsExactly("2026-10-01 | West | 8");
    assertThat(lab.rows(lab.ask("visits", "mood").by("month", "hall")))
        .containsExactly(
            "2026-09-01 | West | 1 | -", "2026-10-01 | East | 1 | -", "2026-10-01 | West | 1 | 8");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").by("month", "wing")))
        .isInstanceOf(RunException.class)
        .hasMessage("`mood.csv` has no column `wing`.");
  }

  @Test
  void areShiftedAndCombined() {
    assertThat(lab.rows(lab.ask("mood_a_year_ago", "per_mood").each(Grain.MONTH)))
        .containsExactly("2026-09-01 | - | 0.01408450704", "2026-10-01 | 70.5 | 2.666666667");
  }

  @Test
  void neitherAddUpNorSplit() {
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").each(Grain.YEAR)))
        .isInstanceOf(QueryException.class)
        .hasMessage("`mood` is entered monthly and has no values by year.");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood")))
        .hasMessage(
            "`mood` is entered monthly: ask for it by month, or for the days of exactly one.");
    assertThatThrownBy(
            () ->
                lab.rows(lab.ask("mood").each(Grain.MONTH).where(Lab.condition("hall = \"West\""))))
        .hasMessageContaining("no rows to which a condition could apply");
  }

  @Test
  void mustBeReadable() {
    lab.file("mood.csv", "period,value\nOctober,1\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").each(Grain.MONTH)))
        .hasMessage("mood.csv, line 2: `October` is not a period such as 2026-10.");
    lab.file("mood.csv", "period,value\n2026-Q4,1\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").each(Grain.MONTH)))
        .hasMessage("mood.csv, line 2: `2026-Q4` is not a period of values entered monthly.");
    lab.file("mood.csv", "period,value\n2026-10,1\n2026-10-01,2\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").each(Grain.MONTH)))
        .hasMessage("mood.csv, line 3: there is more than one value for `2026-10-01`.");
    lab.file("mood.csv", "period,value\n2026-10,many\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").each(Grain.MONTH)))
        .hasMessage("mood.csv, line 2: `many` is not a number.");
    lab.file("mood.csv", "month,value\n2026-10,1\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("mood").each(Grain.MONTH)))
        .hasMessage("`mood.csv` has no column `period`.");
  }

  private Lab entered(String unit, String values) {
    lab.close();
    lab =
        new Lab(root)
            .file("kept.csv", "period,value\n" + values)
            .model(
                "package p\nteam T\nunit EUR2 \"Money of play\"\n"
                    + "metric kept"
                    + (unit.isEmpty() ? "" : " in " + unit)
                    + " = entered monthly in \"kept.csv\" by T\n");
    return lab;
  }

  @Test
  void inPointsCountHundredthsWithAndWithoutASign() {
    entered("points", "2026-09,75\n2026-10,75%\n2026-11,-4.5\n");
    assertThat(lab.rows(lab.ask("kept").each(Grain.MONTH)))
        .containsExactly("2026-09-01 | 0.75", "2026-10-01 | 0.75", "2026-11-01 | -0.045");
  }

  @Test
  void inPercentAreSharesOrBearTheSign() {
    entered("percent", "2026-09,0.75\n2026-10,75%\n2026-11,130%\n");
    assertThat(lab.rows(lab.ask("kept").each(Grain.MONTH)))
        .containsExactly("2026-09-01 | 0.75", "2026-10-01 | 0.75", "2026-11-01 | 1.3");
    entered("percent", "2026-09,75\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("kept").each(Grain.MONTH)))
        .hasMessage("kept.csv, line 2: `75` for a value in percent has no sign; write `75%`.");
  }

  @Test
  void inAnotherUnitBearNoPercentSign() {
    entered("EUR2", "2026-09,75\n2026-10,75%\n");
    assertThatThrownBy(() -> lab.rows(lab.ask("kept").each(Grain.MONTH)))
        .hasMessage("kept.csv, line 3: `75%` is a share, but `kept.csv` is entered in EUR2.");
  }

  @Test
  void ofOneFileAreInOneUnit() {
    lab.close();
    lab =
        new Lab(root)
            .file("kept.csv", "period,value\n2026-10,7\n")
            .model(
                """
                package p
                team T
                metric index = entered monthly in "kept.csv" by T
                metric score in points = entered monthly in "kept.csv" by T
                """);
    assertThatThrownBy(() -> lab.rows(lab.ask("score").each(Grain.MONTH)))
        .hasMessage(
            "`kept.csv` is entered for metrics in different units (plain numbers, points);"
                + " keep a file for each.");
  }

  @Test
  void haveNoWindowsForItIsNotKnownWhetherTheyAddUp() {
    assertThatThrownBy(() -> lab.rows(lab.ask("mood_of_a_year").each(Grain.MONTH)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("whether such values add up is not known");
  }
}
