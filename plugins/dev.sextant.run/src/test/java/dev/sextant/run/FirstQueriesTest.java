package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.time.Grain;
import dev.sextant.query.MetricQuery;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortest way from text to rows. */
class FirstQueriesTest {

  @TempDir Path root;
  private Lab lab;

  @BeforeEach
  void open() {
    lab =
        new Lab(root)
            .file(
                "data/visits.csv",
                """
                day,hall,persons,member
                2026-01-30,West,10,true
                2026-01-31,East,5,false
                2026-02-02,West,7,false
                2026-04-01,West,1,true
                2026-04-03,,2,true
                """)
            .model(
                """
                package lab
                source Visits {
                  file "data/visits.csv"
                  column day: date
                  column hall: text
                  column persons: integer
                  column member: boolean
                  time day
                }
                metric rows = count(Visits)
                metric persons = sum(Visits.persons)
                metric members = persons where member
                metric member_share in percent = members / persons
                metric mean = average(Visits.persons)
                metric daily = persons per day
                metric last_year = persons from 1 year ago
                """);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void total() {
    MetricQuery query = lab.ask("rows", "persons", "member_share", "mean");
    assertThat(lab.rows(query)).containsExactly("5 | 25 | 0.52 | 5");
  }

  @Test
  void byMonth() {
    MetricQuery query = lab.ask("rows", "persons", "member_share", "mean").each(Grain.MONTH);
    assertThat(lab.rows(query))
        .containsExactly(
            "2026-01-01 | 2 | 15 | 0.6666666667 | 7.5",
            "2026-02-01 | 1 | 7 | 0 | 7",
            "2026-03-01 | 0 | 0 | - | -",
            "2026-04-01 | 2 | 3 | 1 | 1.5");
  }

  @Test
  void byHall() {
    MetricQuery query = lab.ask("rows", "members").by("hall", "month");
    assertThat(lab.rows(query))
        .containsExactly(
            "2026-01-01 | East | 1 | 0",
            "2026-01-01 | West | 1 | 10",
            "2026-02-01 | East | 0 | 0",
            "2026-02-01 | West | 1 | 0",
            "2026-03-01 | East | 0 | 0",
            "2026-03-01 | West | 0 | 0",
            "2026-04-01 | East | 0 | 0",
            "2026-04-01 | West | 1 | 1",
            "2026-04-01 | - | 1 | 2");
  }

  @Test
  void rateAndOffset() {
    MetricQuery query =
        lab.ask("daily", "last_year").each(Grain.MONTH).where(Lab.condition("hall = \"West\""));
    assertThat(lab.rows(query))
        .containsExactly(
            "2026-01-01 | 0.3225806452 | -",
            "2026-02-01 | 0.25 | -",
            "2026-03-01 | 0 | -",
            "2026-04-01 | 0.3333333333 | -");
  }

  @Test
  void range() {
    LocalDate from = LocalDate.of(2026, 2, 10);
    MetricQuery query =
        lab.ask("persons", "mean").by("hall").between(from, LocalDate.of(2026, 4, 2));
    assertThat(lab.rows(query)).containsExactly("East | 0 | -", "West | 1 | 1");
  }
}
