package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Rule;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Problem;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said of a file while somebody edits it is what a run over everything says of it. */
class LocalTest {

  @TestFactory
  Stream<DynamicTest> aFileAloneIsJudgedAsAmongAll() {
    return BuiltInRules.ALL.stream()
        .filter(r -> r instanceof Rule.OfElement || r instanceof Rule.OfFile)
        .map(r -> DynamicTest.dynamicTest(r.about().id(), () -> isTheSame(r)));
  }

  private static void isTheSame(Rule rule) {
    Workspace workspace = RuleFixturesTest.flagged(rule.about().id()).workspace();
    Lint lint = new Lint(List.of(rule), LintSettings.DEFAULT);
    List<Problem> all =
        lint.problems(workspace, Fixture.TODAY).stream()
            .filter(p -> p.rule().equals(rule.about().id()))
            .toList();
    assertThat(all).isNotEmpty();
    for (String file : workspace.files().keySet()) {
      assertThat(lint.local(lint.model(workspace, Fixture.TODAY), file))
          .isEqualTo(all.stream().filter(p -> p.file().equals(file)).toList());
    }
  }
}
