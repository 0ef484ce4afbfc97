package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lint.run.Acceptance;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a rule finds can be allowed in its place; what is wrong with an allowance cannot. */
class AcceptanceTest {

  @TestFactory
  Stream<DynamicTest> findingsCanBeAllowed() {
    return BuiltInRules.ALL.stream()
        .map(r -> r.about().id())
        .filter(RuleFixturesTest::hasFlags)
        .map(id -> DynamicTest.dynamicTest(id, () -> allows(id)));
  }

  private static void allows(String rule) {
    Fixture before = RuleFixturesTest.flagged(rule);
    List<Problem> found = before.found(rule);
    assertThat(found).isNotEmpty();
    for (Problem problem : found) {
      Fix allow = Acceptance.of(before.workspace(), problem, Fixture.TODAY).orElseThrow();
      Fixture after = before.fixed(allow);
      assertThat(after.structure()).hasSameSizeAs(before.structure());
      assertThat(after.found(rule)).as(after.text()).hasSizeLessThan(found.size());
      assertThat(after.found("reasonless-allow"))
          .hasSize(before.found("reasonless-allow").size() + 1);
    }
  }

  @Test
  void anAllowanceCannotBeAllowed() {
    Fixture fixture = RuleFixturesTest.flagged("unused-allow");
    assertThat(fixture.found("unused-allow"))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(allowed(fixture, p)).isEmpty());
  }

  @Test
  void aFaultOfTheModelCannotBeAllowed() {
    Fixture fixture = new Fixture(Map.of("m.metrics", "kpi Came { owner Nobody }\n"));
    assertThat(fixture.structure())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(allowed(fixture, p)).isEmpty());
  }

  @Test
  void theLineStandsAboveTheFactAndAsFarToTheRight() {
    Fixture fixture =
        new Fixture(
            Map.of(
                "m.metrics",
                """
                metric came = 1
                kpi Came {
                  value came
                  proxy came
                }
                """));
    Problem problem = fixture.found("proxy-without-end").getFirst();
    assertThat(fixture.fixed(allowed(fixture, problem).orElseThrow()).text())
        .contains(
            """
              value came
              allow proxy-without-end because "" until 2026-10-15
              proxy came
            """);
  }

  private static Optional<Fix> allowed(Fixture fixture, Problem problem) {
    return Acceptance.of(fixture.workspace(), problem, Fixture.TODAY);
  }
}
