package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.build.settings.SettingsParser;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules say while a model is typed. */
class JudgementTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String PEOPLE =
      """
      package museum
      team Halls
      role Head { of Halls; held by "A. Example" since 2026-01-01 }
      mission Serve { of Halls }
      goal More "Delight more visitors" { for Serve; side quantity }
      """;

  private static final String KPIS =
      """
      package museum

      kpi Came "Share of visitors who come back" {
        measures More
        owner Head
      }

      kpi Alone "Share of visitors who learned something" {
        owner Head
      }
      """;

  private static final Map<String, String> FILES =
      Map.of("people.metrics", PEOPLE, "kpis.metrics", KPIS);

  private static Snapshot snapshot(String settings) {
    return Snapshot.of(SettingsParser.parse(settings).configuration(), FILES)
        .withOpen("kpis.metrics", KPIS);
  }

  private static List<String> rules(Snapshot snapshot) {
    return problems(snapshot).stream().map(Problem::rule).distinct().toList();
  }

  private static List<Problem> problems(Snapshot snapshot) {
    return new LanguageService(snapshot, TODAY).problems("kpis.metrics");
  }

  @Test
  void elementsAndFilesAreJudgedAtOnceAndTheRestAfterwards() {
    Snapshot snapshot = snapshot("");
    List<String> soon = rules(snapshot);
    assertThat(soon).contains("kpi-without-goal").doesNotContain("kpi-without-driver");
    assertThat(snapshot.judgement(TODAY).complete(() -> false)).isTrue();
    assertThat(rules(snapshot)).containsAll(soon).contains("kpi-without-driver");
  }

  @Test
  void everythingIsWhatTheCommandLineSays() {
    Snapshot snapshot = snapshot("");
    snapshot.judgement(TODAY).complete(() -> false);
    assertThat(snapshot.judgement(TODAY).problems("kpis.metrics"))
        .isEqualTo(
            new Lint(LintSettings.DEFAULT)
                .problems(snapshot.workspace(), TODAY).stream()
                    .filter(p -> p.file().equals("kpis.metrics"))
                    .toList());
  }

  @Test
  void whoDoesNotWaitStopsIt() {
    Snapshot snapshot = snapshot("");
    assertThat(snapshot.judgement(TODAY).complete(() -> true)).isFalse();
    assertThat(rules(snapshot)).doesNotContain("kpi-without-driver");
  }

  @Test
  void whatWasSaidOfOthersStaysAndMovesWhileOneIsTypedIn() {
    Snapshot before = snapshot("");
    before.judgement(TODAY).complete(() -> false);
    String typed = KPIS.replace("package museum\n", "package museum\n// new\n");
    Snapshot after = before.withOpen("kpis.metrics", typed);
    List<Problem> driverless =
        problems(after).stream().filter(p -> p.rule().equals("kpi-without-driver")).toList();
    assertThat(driverless)
        .extracting(p -> typed.substring(p.span().start(), p.span().end()))
        .containsExactly("Came");
    Snapshot changed =
        after.withOpen(
            "kpis.metrics", typed.replaceFirst("measures More", "measures More; gaps kept"));
    assertThat(problems(changed).stream().filter(p -> p.rule().equals("kpi-without-driver")))
        .isEmpty();
  }

  @Test
  void anotherDayIsJudgedAnew() {
    Snapshot snapshot = snapshot("");
    assertThat(snapshot.judgement(TODAY)).isSameAs(snapshot.judgement(TODAY));
    assertThat(snapshot.judgement(TODAY.plusDays(1)).today()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void settingsCount() {
    assertThat(rules(snapshot("[rules]\nkpi-without-goal = \"off\"\n")))
        .doesNotContain("kpi-without-goal");
    Snapshot ignoring = snapshot("[rules]\nignore = [\"kpis.metrics\"]\n");
    assertThat(ignoring.judgement(TODAY).problems("kpis.metrics")).isEmpty();
  }

  @Test
  void aFindingCanBeAllowed() {
    Snapshot snapshot = snapshot("");
    LanguageService service = new LanguageService(snapshot, TODAY);
    Problem goalless =
        problems(snapshot).stream()
            .filter(p -> p.rule().equals("kpi-without-goal"))
            .findFirst()
            .orElseThrow();
    Fix allow = service.fixes(goalless).getLast();
    assertThat(allow.title())
        .isEqualTo("Allow `kpi-without-goal` here until 2027-02-22, and say why");
    String text = Edits.apply("kpis.metrics", KPIS, allow.edits());
    assertThat(text)
        .contains("\n\nallow kpi-without-goal because \"\" until 2027-02-22\nkpi Alone");
    assertThat(rules(snapshot.withOpen("kpis.metrics", text))).doesNotContain("kpi-without-goal");
  }

  @Test
  void whatAFixRemovesLeavesNoBlankLine() {
    String text = KPIS.replace("kpi Came", "allow activity-proxy because \"new\"\nkpi Came");
    Snapshot snapshot = snapshot("").withOpen("kpis.metrics", text);
    LanguageService service = new LanguageService(snapshot, TODAY);
    service.judgeAll(() -> false);
    Fix remove =
        service.problems("kpis.metrics").stream()
            .filter(p -> p.rule().equals("unused-allow"))
            .flatMap(p -> service.fixes(p).stream())
            .findFirst()
            .orElseThrow();
    assertThat(Edits.apply("kpis.metrics", text, remove.edits())).isEqualTo(KPIS);
  }
}
