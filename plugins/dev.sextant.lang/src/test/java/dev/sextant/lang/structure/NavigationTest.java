package dev.sextant.lang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Occurrence;
import dev.sextant.model.workspace.Symbol;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From each word to what it stands for, and from there to every place that names it. */
class NavigationTest {

  private static final String TEXT =
      """
      // file: data.metrics
      package data
      unit visit
      source Halls {
        file "halls.csv"
        key hall
        column hall: text
        column wing: text
      }
      source Visits {
        counts visit
        file "visits.csv"
        column day: date
        column hall: text
        column paid_on: date
        time day
        time paid_on as paid
        reference room to Halls on hall
      }
      metric visits = count(Visits)
      metric east = visits where room.wing = "east"
      metric paid = visits on paid
      metric odd = (count(Visits) where Visits.hall = "x") / visits
      // file: use.metrics
      package use
      import data.visits
      role Head
      kpi Many {
        value visits
        higher is better
        owner Head
        target 5 visits by 2026-12-31 where room.hall = "x"
        guardrail Many at least 3
      }
      review Board monthly { scorecard { Many } }
      """;

  private final Fixture fixture = Fixture.of(TEXT);
  private final Workspace workspace = fixture.workspace();

  private String words(List<Location> locations) {
    return locations.stream()
        .map(
            l -> {
              String text = fixture.files().get(l.file());
              String before = text.substring(0, l.span().start());
              long line = before.lines().count();
              return l.file().charAt(0)
                  + ":"
                  + line
                  + ":"
                  + text.substring(l.span().start(), l.span().end());
            })
        .toList()
        .toString();
  }

  private Symbol at(String file, String line, String word) {
    String text = fixture.files().get(file);
    int offset = text.indexOf(word, text.indexOf(line));
    return workspace.at(file, offset + 1).map(Occurrence::symbol).orElseThrow();
  }

  private String all(String file, String line, String word) {
    return words(workspace.references(at(file, line, word)));
  }

  @Test
  void theFixtureIsSound() {
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void findsAMetricInFormulasAndTargets() {
    assertThat(all("data.metrics", "metric visits", "visits"))
        .isEqualTo("[d:20:visits, d:21:visits, d:22:visits, d:23:visits, u:6:visits]");
  }

  @Test
  void findsAKpiInGuardrailsAndScorecards() {
    assertThat(all("use.metrics", "scorecard", "Many"))
        .isEqualTo("[u:5:Many, u:10:Many, u:12:Many]");
  }

  @Test
  void findsAColumnOverReferencesAndBehindItsSource() {
    assertThat(all("data.metrics", "where room.wing", "wing")).isEqualTo("[d:8:wing, d:21:wing]");
    assertThat(all("data.metrics", "Visits.hall", "hall"))
        .isEqualTo("[d:14:hall, d:18:hall, d:23:hall]");
  }

  @Test
  void findsReferencesDateRolesAndUnits() {
    assertThat(all("data.metrics", "reference room", "room"))
        .isEqualTo("[d:18:room, d:21:room, u:9:room]");
    assertThat(all("data.metrics", "as paid", "paid")).isEqualTo("[d:17:paid, d:22:paid]");
    assertThat(all("data.metrics", "unit visit", "visit")).startsWith("[d:3:visit, d:11:visit");
  }

  @Test
  void aPlaceWithoutANameIsNothing() {
    String text = fixture.files().get("use.metrics");
    assertThat(workspace.at("use.metrics", text.indexOf("higher") + 2)).isEmpty();
    assertThat(workspace.at("missing.metrics", 3)).isEmpty();
  }
}
