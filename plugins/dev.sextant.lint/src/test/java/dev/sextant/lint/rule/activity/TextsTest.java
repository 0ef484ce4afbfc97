package dev.sextant.lint.rule.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.wording.MetricText;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read as the words of a metric. */
class TextsTest {

  private static final String UNITS = "unit guest \"People\"\nunit talk\n";

  private static MetricText of(String metric, String name) {
    Workspace workspace =
        Workspace.of(
            Settings.DEFAULT, List.of(MetricsParser.parse("m.metrics", UNITS + metric).model()));
    Model model = new Model(workspace, LocalDate.of(2026, 7, 15), LintSettings.DEFAULT);
    return Texts.of(workspace.element(workspace.find(name).orElseThrow()).orElseThrow(), model);
  }

  @Test
  void anIdentifierIsReadAsWordsWhereThereIsNoLabel() {
    assertThat(of("metric DailyVisits { planned by 2027 }", "DailyVisits").name())
        .isEqualTo("Daily Visits");
    assertThat(of("metric daily_visits { planned by 2027 }", "daily_visits").name())
        .isEqualTo("daily visits");
    assertThat(of("metric DailyVisits \"Guests\" { planned by 2027 }", "DailyVisits").name())
        .isEqualTo("Guests");
  }

  @Test
  void aDefinitionAndAUnitMayBeMissing() {
    assertThat(of("metric a { planned by 2027 }", "a")).isEqualTo(new MetricText("a", "", ""));
    assertThat(of("metric a { definition \"All\"; planned by 2027 }", "a").definition())
        .isEqualTo("All");
  }

  @Test
  void aUnitIsReadByItsLabel() {
    assertThat(of("metric a in guest { planned by 2027 }", "a").unit()).isEqualTo("People");
    assertThat(of("metric a in talk { planned by 2027 }", "a").unit()).isEqualTo("talk");
    assertThat(of("metric a in EUR { planned by 2027 }", "a").unit()).isEqualTo("EUR");
    assertThat(of("metric a in EUR per guest { planned by 2027 }", "a").unit())
        .isEqualTo("EUR/People");
  }
}
