package dev.sextant.build.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Position;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsParserTest {

  @Test
  void readsEverySetting() {
    ParsedSettings parsed =
        SettingsParser.parse(
            """
            name = "City Museum"

            [time]
            zone = "Europe/Berlin"
            week_start = "sunday"
            fiscal_year_start = "07-01"
            as_of = 2026-11-10

            [engine]
            kind = "duckdb"
            database = "data/museum.duckdb"
            memory_limit = "2GB"

            [paths]
            models = ["models/**/*.metrics"]

            [security]
            sql_fragments = true

            [rules]
            activity-proxy = "warning"
            """);
    assertThat(parsed.problems()).isEmpty();
    Configuration c = parsed.configuration();
    assertThat(c.settings().name()).isEqualTo("City Museum");
    assertThat(c.settings().time().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(c.settings().time().weekStart()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(c.settings().time().fiscalYearStart()).isEqualTo(MonthDay.of(7, 1));
    assertThat(c.asOf()).isEqualTo("2026-11-10");
    assertThat(c.settings().sqlFragments()).isTrue();
    assertThat(c.engine())
        .isEqualTo(new EngineChoice("duckdb", "data/museum.duckdb", "2GB", List.of()));
    assertThat(c.models()).containsExactly("models/**/*.metrics");
    assertThat(c.rules().severities()).containsEntry("activity-proxy", Severity.WARNING);
  }

  @Test
  void anEmptyFileGivesTheDefaults() {
    ParsedSettings parsed = SettingsParser.parse("");
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.configuration()).isEqualTo(Configuration.DEFAULT);
  }

  @Test
  void saysInWhichTableASettingStands() {
    String text = "time_zone = \"UTC\"\nmodels = []\n[engine]\ncolour = 1\n";
    assertThat(SettingsParser.parse(text).problems())
        .extracting(Problem::message)
        .containsExactly(
            "There is no setting `time_zone` here; write `zone` below `[time]`",
            "There is no setting `models` here; write `models` below `[paths]`",
            "There is no setting `colour` here, only `database`, `kind`, `memory_limit`");
  }

  @Test
  void suggestsTheNearestSetting() {
    String text = "nme = \"x\"\n[time]\nweekstart = \"monday\"\n";
    List<Problem> problems = SettingsParser.parse(text).problems();
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "There is no setting `nme`; did you mean `name`?",
            "There is no setting `weekstart`; did you mean `week_start`?");
    assertThat(problems).extracting(Problem::severity).containsOnly(Severity.WARNING);
    assertThat(place(text, problems.get(1))).isEqualTo(new Position(3, 1));
  }

  @Test
  void aSyntaxErrorHasItsPlace() {
    String text = "name = \"x\"\n[time\nzone = \"UTC\"\n";
    List<Problem> problems = SettingsParser.parse(text).problems();
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().rule()).isEqualTo("setting-syntax");
    assertThat(place(text, problems.getFirst()).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[time]\nzone = \"Mars/Olympus\"",
        "[time]\nzone = 1",
        "[time]\nweek_start = \"someday\"",
        "[time]\nfiscal_year_start = \"02-29\"",
        "[time]\nfiscal_year_start = \"13-01\"",
        "time = 1",
        "name = 1",
        "[engine]\nkind = \"oracle\"",
        "[engine]\ndatabase = \"../other.duckdb\"",
        "[engine]\ndatabase = \"/etc/passwd\"",
        "[engine]\nmemory_limit = \"lots\"",
        "[paths]\nmodels = [\"../**/*.metrics\"]",
        "[paths]\nmodels = [1]",
        "[paths]\nmodels = \"x\"",
        "[security]\nsql_fragments = \"yes\""
      })
  void aWrongValueIsAnErrorAndLeavesTheDefault(String text) {
    ParsedSettings parsed = SettingsParser.parse(text);
    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.problems().getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(parsed.problems().getFirst().rule()).isEqualTo("setting-value");
    assertThat(parsed.configuration()).isEqualTo(Configuration.DEFAULT);
  }

  private static Position place(String text, Problem problem) {
    return LineMap.of(text).position(problem.span().start());
  }
}
