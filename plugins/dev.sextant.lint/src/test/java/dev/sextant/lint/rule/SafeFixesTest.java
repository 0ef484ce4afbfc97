package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lint.LintSettings;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Fixes that are applied unasked change nothing but what is plainly wrong, once. */
class SafeFixesTest {

  private static List<Problem> found(Fixture fixture) {
    return new Lint(LintSettings.DEFAULT).problems(fixture.workspace(), Fixture.TODAY);
  }

  private static Stream<Fix> safe(Fixture fixture) {
    return found(fixture).stream().flatMap(p -> p.fixes().stream()).filter(Fix::safe);
  }

  private static long comments(Fixture fixture) {
    return fixture.text().lines().filter(l -> l.contains("//")).count();
  }

  @TestFactory
  Stream<DynamicTest> safeFixesEnd() {
    return RuleFixturesTest.textual().map(id -> DynamicTest.dynamicTest(id, () -> end(id)));
  }

  private static void end(String rule) {
    Fixture fixture = RuleFixturesTest.flagged(rule);
    while (safe(fixture).findFirst().isPresent()) {
      Fixture after = fixture.fixed(safe(fixture).findFirst().orElseThrow());
      assertThat(after.structure()).isEqualTo(fixture.structure());
      assertThat(comments(after)).isEqualTo(comments(fixture));
      assertThat(found(after)).hasSizeLessThan(found(fixture).size());
      fixture = after;
    }
    assertThat(safe(fixture)).isEmpty();
  }

  /** What is over and allows nothing goes; what is misspelled is asked about. */
  @Test
  void onlyAllowancesThatAllowNothingGoUnasked() {
    assertThat(safe(RuleFixturesTest.flagged("unused-allow"))).hasSize(2);
    assertThat(safe(RuleFixturesTest.flagged("expired-allow"))).isEmpty();
    assertThat(safe(RuleFixturesTest.flagged("reasonless-allow"))).isEmpty();
  }
}
