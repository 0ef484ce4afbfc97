package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of data, and whether it can be trusted. */
class QualityTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);

  @TempDir Path root;

  private Lab lab(String visits, String gate, String facts) {
    return new Lab(root)
        .file("visits.csv", visits)
        .file("gate.csv", gate)
        .model(
            """
            package p
            unit visit "A person"
            source Visits {
              counts visit
              file "visits.csv"
              key id
              column id: text
              column day: date
              column hall: text
              time day
              %s
            }
            source Gate {
              file "gate.csv"
              column day: date
              column persons: number in visit
              time day
            }
            metric gate_visits = sum(Gate.persons)
            quality Visits {
              fresh within 2 days
              complete hall at least 60%%
              unique hall, day
              volume at least 1 per day
              agrees with Gate.count within 30%%
              agrees with gate_visits within 0
            }
            """
                .formatted(facts));
  }

  private static List<String> checks(Lab lab) {
    return lab.engine().quality(lab.id("Visits"), AS_OF).checks().stream()
        .map(c -> (c.passed() ? "+ " : "- ") + c.expectation() + ": " + c.evidence())
        .toList();
  }

  @Test
  void goodData() {
    String visits =
        "id,day,hall\n1,2026-11-08,West\n2,2026-11-09,West\n3,2026-11-09,East\n4,2026-12-01,\n";
    try (Lab lab = lab(visits, "day,persons\n2026-11-08,1\n2026-11-09,2\n", "")) {
      assertThat(checks(lab))
          .containsExactly(
              "+ `id` is unique: no value occurs twice",
              "+ fresh within 2 days: the last data is of 2026-11-09, 1 day before 2026-11-10",
              "+ `hall` is known in at least 60% of the rows: 0 of 3 rows lack it",
              "+ `hall`, `day` together are unique: no value occurs twice",
              "+ at least 1 rows per day: held in each of the last 2 days",
              "- agrees with `Gate.count` within 30%: 3 here, 2 there",
              "+ agrees with `gate_visits` within 0: 3 here, 3 there");
      DataFacts facts = lab.engine().facts(lab.id("Visits"), AS_OF);
      assertThat(facts.rows()).isEqualTo(3);
      assertThat(facts.firstDay()).isEqualTo("2026-11-08");
      assertThat(facts.watermark()).isEqualTo("2026-11-09");
    }
  }

  @Test
  void badData() {
    String visits =
        "id,day,hall\n1,2026-11-01,\n1,2026-11-03,\n1,2026-11-03,West\n2,2026-11-03,West\n";
    try (Lab lab = lab(visits, "day,persons\n2026-11-01,1\n2026-11-03,5\n", "")) {
      assertThat(checks(lab))
          .containsExactly(
              "- `id` is unique: 1 value occurs more than once, in 3 rows",
              "- fresh within 2 days: the last data is of 2026-11-03, 7 days before 2026-11-10",
              "- `hall` is known in at least 60% of the rows: 2 of 4 rows lack it",
              "- `hall`, `day` together are unique: 1 value occurs more than once, in 2 rows",
              "- at least 1 rows per day: 1 of the last 3 days had fewer, lately the one from"
                  + " 2026-11-02 with 0",
              "- agrees with `Gate.count` within 30%: 4 here, 2 there",
              "- agrees with `gate_visits` within 0: 4 here, 6 there");
      assertThat(lab.engine().quality(lab.id("Visits"), AS_OF).reliable()).isFalse();
    }
  }

  @Test
  void noData() {
    try (Lab lab = lab("id,day,hall\n", "day,persons\n", "loaded until day")) {
      assertThat(checks(lab))
          .contains(
              "- fresh within 2 days: there is no data",
              "- `hall` is known in at least 60% of the rows: there are no rows",
              "- agrees with `Gate.count` within 30%: one of them has no data");
    }
  }

  @Test
  void watermarks() {
    String visits = "id,day,hall\n1,2026-11-01,West\n";
    try (Lab lab = lab(visits, "day,persons\n", "loaded until 2026-11-05")) {
      assertThat(lab.engine().facts(lab.id("Visits"), AS_OF).watermark()).isEqualTo("2026-11-05");
      LocalDate earlier = LocalDate.of(2026, 11, 3);
      assertThat(lab.engine().facts(lab.id("Visits"), earlier).watermark()).isEqualTo(earlier);
    }
  }
}
