package dev.sextant.build.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SafeFixesTest {

  private static final String UNUSED = "allow activity-proxy because \"it was one\"\n";

  private static SafeFixes fixed(Map<String, String> texts) {
    return SafeFixes.of(Texts.load(texts), Texts.TODAY, f -> true);
  }

  private static String fixed(String text) {
    return fixed(Map.of("a.metrics", text)).changed().get("a.metrics");
  }

  private static TextEdit edit(int start, int end, String text) {
    return new TextEdit("f", new Span(start, end), text);
  }

  private static Problem problem(boolean safe, TextEdit... edits) {
    Fix fix = new Fix("Do", safe, Arrays.asList(edits));
    return new Problem("r", Severity.INFO, "", "f", edits[0].span(), "m", "", List.of(fix));
  }

  private static String round(String text, Problem... problems) {
    return FixRound.of(List.of(problems), f -> true)
        .texts(Map.of("f", text))
        .getOrDefault("f", text);
  }

  @Test
  void aRemovedLineLeavesNone() {
    assertThat(fixed("team A \"A\"\n\n" + UNUSED + "team B \"B\"\n"))
        .isEqualTo("team A \"A\"\n\nteam B \"B\"\n");
    assertThat(fixed("team A \"A\"\r\n\r\n  " + UNUSED.strip() + "\t\r\nteam B \"B\"\r\n"))
        .isEqualTo("team A \"A\"\r\n\r\nteam B \"B\"\r\n");
  }

  @Test
  void aCommentBehindItStays() {
    assertThat(fixed(UNUSED.strip() + " // since 2024\nteam B \"B\"\n"))
        .isEqualTo("// since 2024\nteam B \"B\"\n");
  }

  @Test
  void allThatLiesTogetherIsRemoved() {
    assertThat(fixed(UNUSED + UNUSED.replace("proxy", "criterion") + "team B \"B\"\n"))
        .isEqualTo("team B \"B\"\n");
  }

  @Test
  void aFileThatCannotBeReadToItsEndStays() {
    String broken = UNUSED + "team B \"B\"\n\nteam {{\n";
    SafeFixes fixes =
        fixed(
            Map.of(
                "a.metrics",
                broken,
                "b.metrics",
                "import q\n",
                "q.metrics",
                "package q\nteam Q \"Q\"\n"));
    assertThat(fixes.changed()).containsExactly(Map.entry("b.metrics", "import q.*\n"));
  }

  /** The allowance is used once the import means something. */
  @Test
  void whatIsNotUnderstoodYetIsNotJudged() {
    String goal =
        """
        package goals
        import teams
        mission Curious "Children know where they come from" {
          of Outreach
        }
        allow goal-without-kpi because "the KPI comes next year"
        goal Know "Teach deep time to every child" {
          for Curious
        }
        """;
    SortedMap<String, String> changed =
        fixed(Map.of("a.metrics", goal, "t.metrics", "package teams\nteam Outreach \"O\"\n"))
            .changed();
    assertThat(changed.get("a.metrics"))
        .contains("import teams.*\n")
        .contains("allow goal-without-kpi");
  }

  @Test
  void onlyWantedFilesChange() {
    Map<String, String> texts =
        Map.of("a.metrics", UNUSED + "team A \"A\"\n", "b.metrics", UNUSED + "team B \"B\"\n");
    SafeFixes fixes = SafeFixes.of(Texts.load(texts), Texts.TODAY, "b.metrics"::equals);
    assertThat(fixes.changed()).containsExactly(Map.entry("b.metrics", "team B \"B\"\n"));
    assertThat(fixes.applied()).hasSize(1);
  }

  @Test
  void ofFixesThatOverlapTheFirstIsApplied() {
    assertThat(round("abcdef", problem(true, edit(1, 4, "X")), problem(true, edit(3, 5, "Y"))))
        .isEqualTo("aXef");
    assertThat(round("abcdef", problem(true, edit(1, 3, "X")), problem(true, edit(3, 5, "Y"))))
        .isEqualTo("aXYf");
    assertThat(round("abc", problem(true, edit(1, 1, "X")), problem(true, edit(1, 1, "Y"))))
        .isEqualTo("aXbc");
  }

  @Test
  void aFixIsAppliedWholeOrNotAtAll() {
    Problem both = problem(true, edit(0, 1, "X"), edit(4, 5, "Y"));
    assertThat(round("abcdef", problem(true, edit(4, 6, "Z")), both)).isEqualTo("abcdZ");
    assertThat(round("abcdef", both)).isEqualTo("XbcdYf");
  }

  @Test
  void whatNeedsADecisionIsNotApplied() {
    assertThat(round("abc", problem(false, edit(0, 1, "X")))).isEqualTo("abc");
  }
}
