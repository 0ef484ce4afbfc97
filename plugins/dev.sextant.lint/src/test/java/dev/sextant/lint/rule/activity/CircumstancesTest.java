package dev.sextant.lint.rule.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the place of a KPI in its model says of it, beside its words. */
class CircumstancesTest {

  private static final String MODEL =
      """
      team Outreach
      team Cleaning
      role Head { of Outreach; held by "A. Example" }
      stakeholder Pupils "Pupils of the city" { external }
      stakeholder Volunteers "Helping hands" { internal }
      mission Curious { of Outreach; serves Pupils }
      goal Know { for Curious }
      source Talks {
        file "data/talks.csv"
        column talk_id: text
        column held_on: date
        time held_on
        %s
      }
      kpi Remembered "Pupils who remember what they saw" {
        measures Know
        higher is better
        owner Head
        planned by 2027
      }
      kpi Held "%s" {
        measures Know
        value count(Talks) per month
        owner Head
        %s
      }
      """;

  private static List<Circumstance> of(String source, String label, String facts) {
    String text = MODEL.formatted(source, label, facts);
    Workspace workspace =
        Workspace.of(Settings.DEFAULT, List.of(MetricsParser.parse("m.metrics", text).model()));
    Element kpi = workspace.element(workspace.find("Held").orElseThrow()).orElseThrow();
    Model model = new Model(workspace, LocalDate.of(2026, 7, 15), LintSettings.DEFAULT);
    return Circumstances.of(kpi, model);
  }

  @Test
  void nothingIsSaidWhereNothingIsKnown() {
    assertThat(of("", "Talks held", "higher is better")).isEmpty();
  }

  @Test
  void theTeamsOwnRowsAreWork() {
    Circumstance own = new Circumstance(1.5, "the team itself makes the rows of `Talks` appear");
    assertThat(of("produced by Head", "Talks held", "higher is better")).containsExactly(own);
    assertThat(of("produced by Outreach", "Talks held", "higher is better")).containsExactly(own);
  }

  @Test
  void rowsOfPeopleOutsideAreWhatTheyDid() {
    assertThat(of("produced by Pupils", "Talks held", "higher is better"))
        .containsExactly(new Circumstance(-2.5, "`Pupils` make the rows of `Talks` appear"));
  }

  @Test
  void rowsOfOthersInsideSayNothing() {
    assertThat(of("produced by Volunteers, Cleaning", "Talks held", "higher is better")).isEmpty();
  }

  @Test
  void whatIsBetterWhenLowerIsSuffered() {
    assertThat(of("", "Talks held", "lower is better"))
        .containsExactly(new Circumstance(-1.5, "lower is better"));
  }

  @Test
  void whomTheMissionServesAreNamedByTheirWords() {
    Circumstance served = new Circumstance(-0.8, "it speaks of `Pupils`, whom the mission serves");
    assertThat(of("", "Talks for pupils", "higher is better")).containsExactly(served);
    assertThat(of("", "Talks in the city", "higher is better")).containsExactly(served);
    assertThat(of("", "Talks of hands", "higher is better")).isEmpty();
    assertThat(of("", "Talks", "definition \"Pupils came\"; higher is better"))
        .containsExactly(served);
  }

  @Test
  void shortWordsNameNobody() {
    assertThat(of("", "Kinds of talks", "higher is better")).isEmpty();
  }

  @Test
  void aResultGuardsIt() {
    assertThat(of("", "Talks held", "higher is better; guardrail Remembered at least 40%"))
        .containsExactly(
            new Circumstance(-2.5, "`Remembered` guards it against being raised for its own sake"));
    assertThat(of("", "Talks held", "higher is better; guardrail Held at least 40")).isEmpty();
  }
}
