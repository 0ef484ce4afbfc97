package dev.sextant.lint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Settings, files and allowances, whatever the rules. */
class LintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
  private static final String GOALLESS = "kpi-without-goal";
  private static final String TEXT = "kpi Came { higher is better }\n";

  private static Workspace workspace(String... texts) {
    return Workspace.of(
        Settings.DEFAULT,
        Stream.iterate(0, i -> i < texts.length, i -> i + 1)
            .map(i -> MetricsParser.parse("f" + i + ".metrics", texts[i]).model())
            .toList());
  }

  private static LintSettings settings(
      Map<String, Severity> severities, Set<String> off, String... ignored) {
    return new LintSettings(new TreeMap<>(severities), off, new TreeMap<>(), List.of(ignored));
  }

  private static List<String> found(LintSettings settings, Workspace workspace) {
    return new Lint(settings)
        .problems(workspace, TODAY).stream()
            .filter(p -> p.rule().equals(GOALLESS) || p.rule().endsWith("-allow"))
            .map(p -> p.file() + " " + p.severity() + " " + p.rule())
            .toList();
  }

  private static List<String> local(LintSettings settings, Workspace workspace, String file) {
    Lint lint = new Lint(settings);
    return lint.local(lint.model(workspace, TODAY), file).stream()
        .map(Problem::rule)
        .filter(GOALLESS::equals)
        .toList();
  }

  @Test
  void severitiesAndRulesCanBeSet() {
    Workspace came = workspace(TEXT);
    assertThat(found(LintSettings.DEFAULT, came))
        .containsExactly("f0.metrics WARNING kpi-without-goal");
    assertThat(found(settings(Map.of(GOALLESS, Severity.ERROR), Set.of()), came))
        .containsExactly("f0.metrics ERROR kpi-without-goal");
    assertThat(found(settings(Map.of(), Set.of(GOALLESS)), came)).isEmpty();
  }

  @Test
  void filesCanBeIgnored() {
    Workspace two = workspace(TEXT, TEXT.replace("Came", "Went"));
    LintSettings settings = settings(Map.of(), Set.of(), "f1*");
    assertThat(found(settings, two)).containsExactly("f0.metrics WARNING kpi-without-goal");
    assertThat(local(settings, two, "f0.metrics")).hasSize(1);
    assertThat(local(settings, two, "f1.metrics")).isEmpty();
    assertThat(local(settings, two, "f2.metrics")).isEmpty();
  }

  @Test
  void patternsMatchWithinFoldersAndOverThem() {
    assertThat(settings(Map.of(), Set.of(), "a/*.metrics").ignores("a/b.metrics")).isTrue();
    assertThat(settings(Map.of(), Set.of(), "a/*.metrics").ignores("a/b/c.metrics")).isFalse();
    assertThat(settings(Map.of(), Set.of(), "a/**").ignores("a/b/c.metrics")).isTrue();
    assertThat(settings(Map.of(), Set.of(), "**/c.metrics").ignores("c.metrics")).isTrue();
    assertThat(settings(Map.of(), Set.of(), "**/c.metrics").ignores("a/b/c.metrics")).isTrue();
    assertThat(settings(Map.of(), Set.of(), "a.b").ignores("axb")).isFalse();
  }

  @Test
  void optionsAreThoseOfTheRule() {
    About about =
        About.of("r", Category.DATA, Severity.INFO, "s").with("a", 3, "m").with("b", 4, "n");
    LintSettings set =
        new LintSettings(new TreeMap<>(), Set.of(), new TreeMap<>(Map.of("r.b", 7)), List.of());
    assertThat(about.options()).extracting(About.Option::name).containsExactly("a", "b");
    assertThat(set.option(about, "a")).isEqualTo(3);
    assertThat(set.option(about, "b")).isEqualTo(7);
    assertThatThrownBy(() -> set.option(about, "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("r has no c");
  }

  @Test
  void categoriesHaveAWordATitleAndAQuestion() {
    assertThat(Category.OWNERSHIP.word()).isEqualTo("ownership");
    assertThat(Category.OWNERSHIP.title()).isEqualTo("Ownership");
    assertThat(Category.values()).allMatch(c -> c.question().endsWith("?"));
  }

  @Test
  void anAllowanceHoldsToItsLastDayAndIsFoundAfterwards() {
    String allow = "allow kpi-without-goal because \"new\" until %s\n" + TEXT;
    assertThat(found(LintSettings.DEFAULT, workspace(allow.formatted("2026-07-15")))).isEmpty();
    assertThat(local(LintSettings.DEFAULT, workspace(allow.formatted("2026-07-15")), "f0.metrics"))
        .isEmpty();
    assertThat(found(LintSettings.DEFAULT, workspace(allow.formatted("2026-07-14"))))
        .containsExactly("f0.metrics WARNING expired-allow", "f0.metrics WARNING kpi-without-goal");
  }

  @Test
  void anAllowanceHoldsForItsRuleAndElementAlone() {
    String allowed = "allow kpi-without-goal because \"new\"\n" + TEXT;
    Workspace two = workspace(allowed + TEXT.replace("Came", "Went"));
    assertThat(found(LintSettings.DEFAULT, two))
        .containsExactly("f0.metrics WARNING kpi-without-goal");
    assertThat(local(LintSettings.DEFAULT, two, "f0.metrics")).hasSize(1);
    Workspace before = workspace(TEXT.replace("Came", "Went") + allowed);
    assertThat(found(LintSettings.DEFAULT, before)).hasSize(1);
    assertThat(found(LintSettings.DEFAULT, workspace(allowed, TEXT.replace("Came", "Went"))))
        .containsExactly("f1.metrics WARNING kpi-without-goal");
    assertThat(
            found(
                LintSettings.DEFAULT,
                workspace("allow kpi-without-driver because \"new\"\n" + TEXT)))
        .containsExactly("f0.metrics WARNING kpi-without-goal");
  }

  @Test
  void ofTwoElementsOfOneNameTheFirstIsJudged() {
    for (String allow : List.of("", "allow kpi-without-goal because \"\"\n")) {
      Workspace twice = workspace(TEXT, "\n\n" + allow + TEXT);
      assertThat(found(LintSettings.DEFAULT, twice))
          .containsExactly("f0.metrics WARNING kpi-without-goal");
      assertThat(local(LintSettings.DEFAULT, twice, "f0.metrics")).hasSize(1);
      assertThat(local(LintSettings.DEFAULT, twice, "f1.metrics")).isEmpty();
    }
  }

  @Test
  void anAllowanceOfARuleThatIsOffOrNeedsValuesIsNotUnused() {
    Workspace other = workspace("allow kpi-without-driver because \"new\"\nteam A\n");
    assertThat(found(LintSettings.DEFAULT, other))
        .containsExactly("f0.metrics WARNING unused-allow");
    assertThat(found(settings(Map.of(), Set.of("kpi-without-driver")), other)).isEmpty();
    assertThat(found(settings(Map.of(), Set.of("unused-allow")), other)).isEmpty();
    assertThat(found(settings(Map.of(), Set.of(), "f0*"), other)).isEmpty();
    Workspace computed = workspace("allow small-numbers because \"new\"\nteam A\n");
    assertThat(found(LintSettings.DEFAULT, computed)).isEmpty();
  }

  @Test
  void aVerdictStandsWhereElementsAreAsTheyWere() {
    String two = TEXT + "goal Know\n";
    Workspace before = workspace(two, "goal Else\n");
    Lint lint = new Lint(LintSettings.DEFAULT);
    Verdict verdict = lint.judge(lint.model(before, TODAY), () -> false).orElseThrow();
    assertThat(verdict.problems()).isEqualTo(lint.problems(before, TODAY));
    assertThat(verdict.problems("f1.metrics"))
        .isNotEmpty()
        .allMatch(p -> p.file().equals("f1.metrics"));
    String moved = "\n\n" + two;
    Workspace after = before.with(MetricsParser.parse("f0.metrics", moved).model());
    assertThat(verdict.standing(after, "f0.metrics"))
        .extracting(p -> p.rule() + " " + moved.substring(p.span().start(), p.span().end()))
        .contains("goal-without-kpi Know")
        .doesNotContain("kpi-without-goal Came");
    Workspace changed =
        before.with(MetricsParser.parse("f0.metrics", two.replace("Know", "Knew")).model());
    assertThat(verdict.standing(changed, "f0.metrics"))
        .extracting(Problem::rule)
        .doesNotContain("goal-without-kpi");
    assertThat(verdict.standing(before.without("f0.metrics"), "f0.metrics")).isEmpty();
    Workspace elsewhere =
        before
            .with(MetricsParser.parse("f0.metrics", TEXT).model())
            .with(MetricsParser.parse("f2.metrics", "goal Know\n").model());
    assertThat(verdict.standing(elsewhere, "f0.metrics"))
        .extracting(Problem::rule)
        .doesNotContain("goal-without-kpi");
  }

  @Test
  void whoStopsGetsNoVerdict() {
    Lint lint = new Lint(LintSettings.DEFAULT);
    assertThat(lint.judge(lint.model(workspace(TEXT), TODAY), () -> true)).isEmpty();
  }

  @Test
  void rulesCanBeChosen() {
    List<dev.sextant.lint.Rule> one =
        BuiltInRules.ALL.stream().filter(r -> r.about().id().equals(GOALLESS)).toList();
    assertThat(new Lint(one, LintSettings.DEFAULT).problems(workspace(TEXT), TODAY))
        .extracting(Problem::rule)
        .containsExactly(GOALLESS);
  }
}
