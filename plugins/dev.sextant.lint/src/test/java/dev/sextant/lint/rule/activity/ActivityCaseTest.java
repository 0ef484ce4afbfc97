package dev.sextant.lint.rule.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Model;
import dev.sextant.lint.wording.Reading;
import dev.sextant.lint.wording.Trait;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How evidence is weighed and told, and which remedies make sense. */
class ActivityCaseTest {

  private static final String MODEL =
      """
      team Outreach
      role Head { of Outreach; held by "A. Example" }
      mission Curious { of Outreach }
      goal Know { for Curious }
      kpi Held "Talks held" {
        measures Know
        %s
        planned by 2027
      }
      """;

  private static Model model(String text) {
    Workspace workspace =
        Workspace.of(Settings.DEFAULT, List.of(MetricsParser.parse("m.metrics", text).model()));
    return new Model(workspace, LocalDate.of(2026, 7, 15), LintSettings.DEFAULT);
  }

  private static Element held(Model model) {
    return model.workspace().element(model.workspace().find("Held").orElseThrow()).orElseThrow();
  }

  private static ActivityCase of(
      double score, List<Circumstance> circumstances, double... weights) {
    List<Reading.Evidence> evidence =
        Arrays.stream(weights)
            .mapToObj(w -> new Reading.Evidence(new Trait("t", 1, "w" + w, "it weighs " + w), w))
            .toList();
    return new ActivityCase(
        held(model(MODEL.formatted("owner Head"))), new Reading(score, evidence), circumstances);
  }

  @Test
  void evidenceOnBothSidesIsNoActivity() {
    assertThat(of(0, List.of()).isActivity()).isFalse();
    assertThat(of(0.1, List.of()).isActivity()).isTrue();
    assertThat(of(1.5, List.of(new Circumstance(-1.5, "x"))).isActivity()).isFalse();
    assertThat(of(-1, List.of(new Circumstance(1.5, "x"))).isActivity()).isTrue();
  }

  @Test
  void theReasonNamesThreeSignsThatWeighAndWhatSpeaksForActivity() {
    assertThat(of(1, List.of(new Circumstance(0, "nothing"), new Circumstance(1, "own rows")), 0.3))
        .extracting(ActivityCase::why)
        .isEqualTo(
            "“w0.3”: it weighs 0.3; own rows. It rises when more is done, smaller and faster, and"
                + " nobody need be better off");
    assertThat(of(1, List.of(), 0.9, 0.8, 0.7, 0.6).why())
        .startsWith(
            "“w0.9”: it weighs 0.9; “w0.8”: it weighs 0.8; “w0.7”: it weighs 0.7. It rises");
    assertThat(of(1, List.of(new Circumstance(1, "own rows")), 0.2).why())
        .startsWith("Own rows. It rises");
    assertThat(of(1, List.of(), 0.2).why()).startsWith("It rises when more is done");
  }

  @Test
  void eachWordAndEachReasonIsSaidOnceAndOnlyWhatExplains() {
    List<Reading.Evidence> evidence =
        List.of(
            new Reading.Evidence(new Trait("name.do", 1, "held", "doing is not enough"), 0.9),
            new Reading.Evidence(new Trait("deed.do", 1, "held", "another reason"), 0.8),
            new Reading.Evidence(new Trait("name.event", 1, "talks", "doing is not enough"), 0.7),
            new Reading.Evidence(new Trait("before.stock", 1, "supplier", "the world"), 0.6),
            new Reading.Evidence(new Trait("head.thing", 1, "parts", ""), 0.5));
    ActivityCase found =
        new ActivityCase(
            held(model(MODEL.formatted("owner Head"))), new Reading(1, evidence), List.of());
    assertThat(found.why()).startsWith("“held”: doing is not enough. It rises");
  }

  @Test
  void theWayToRaiseItIsThatOfTheNameBeforeTheDefinition() {
    Trait effort = new Trait("name.effort", 1, "hours", "");
    Trait tick = new Trait("definition.coverage", 1, "list", "");
    assertThat(Gaming.of(List.of(new Trait("name.work", 1, "", ""), effort, tick)))
        .isEqualTo("It rises with the hours that are spent, whatever they bring");
    assertThat(Gaming.of(List.of(tick, effort)))
        .isEqualTo("It rises with the hours that are spent, whatever they bring");
    assertThat(Gaming.of(List.of(tick)))
        .isEqualTo("It rises when boxes are ticked without anybody being better off");
    assertThat(Gaming.of(List.of(new Trait("name.per.staff", 1, "per nurse", ""), tick)))
        .isEqualTo("It rises when each case is hurried or split, and nobody is better off");
  }

  private static List<String> fixes(String text) {
    Model model = model(text);
    return ActivityFixes.of(held(model), model).map(Remedy::title).toList();
  }

  @Test
  void aProxyTakesOverTheOwner() {
    assertThat(fixes(MODEL.formatted("owner Head")))
        .containsExactly("Declare it a proxy for a result to come");
    assertThat(fixes(MODEL.formatted(""))).isEmpty();
    assertThat(fixes(MODEL.formatted("owner Head").replace("measures Know", ""))).isEmpty();
  }

  @Test
  void aDriverMovesAnotherResultOfTheGoal() {
    String other =
        "kpi %s \"Pupils who remember what they saw\" { measures Know; owner Head; planned by 2027 }";
    assertThat(fixes(MODEL.formatted("owner Head") + other.formatted("Remembered")))
        .containsExactly(
            "Make it a driver of `Remembered`", "Declare it a proxy for a result to come");
    assertThat(fixes(MODEL.formatted("owner Head").replace("Talks held", "Pupils who remember")))
        .containsExactly("Declare it a proxy for a result to come");
    assertThat(
            fixes(
                MODEL.formatted("owner Head")
                    + "kpi Given \"Calls made\" { measures Know; owner Head }"))
        .containsExactly("Declare it a proxy for a result to come");
  }
}
