package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Rule;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How all rules together look at the fixtures of each. */
class TogetherTest {

  private static Stream<String> rules() {
    return RuleFixturesTest.textual();
  }

  private static List<Problem> all(Fixture fixture) {
    return new Lint(LintSettings.DEFAULT).problems(fixture.workspace(), Fixture.TODAY);
  }

  /** Who does what one rule asks for is not told off by another. */
  @TestFactory
  Stream<DynamicTest> whatIsAcceptedIsAcceptedByAll() {
    return rules()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule,
                    () ->
                        assertThat(all(RuleFixturesTest.accepted(rule)))
                            .filteredOn(p -> p.severity() != Severity.INFO)
                            .extracting(p -> p.rule() + " " + p.element() + ": " + p.message())
                            .isEmpty()));
  }

  /** Two rules that always speak up together would be one. */
  @Test
  void noRuleFlagsWhatAnotherFlags() {
    Map<String, Set<String>> places = new TreeMap<>();
    rules()
        .forEach(
            fixture ->
                all(RuleFixturesTest.flagged(fixture))
                    .forEach(
                        p ->
                            places
                                .computeIfAbsent(p.rule(), r -> new HashSet<>())
                                .add(fixture + " " + p.file() + p.span())));
    assertThat(places).hasSizeGreaterThan(50);
    places.forEach(
        (rule, its) ->
            places.forEach(
                (other, others) ->
                    assertThat(rule.equals(other) || !its.equals(others))
                        .as(rule + " and " + other)
                        .isTrue()));
  }

  /** What stands in one place for one reason is said by one rule. */
  @Test
  void noReasonIsGivenTwiceInOnePlace() {
    rules()
        .forEach(
            fixture -> {
              Map<String, String> reasons = new TreeMap<>();
              all(RuleFixturesTest.flagged(fixture))
                  .forEach(
                      p -> {
                        String place = p.file() + p.span() + p.why();
                        String before = reasons.putIfAbsent(place, p.rule());
                        assertThat(before == null || before.equals(p.rule()) || p.why().isEmpty())
                            .as(fixture + ": " + before + " and " + p.rule() + " on " + p.element())
                            .isTrue();
                      });
            });
  }

  /** A message is one sentence with what to do, a reason another; neither ends in a full stop. */
  @Test
  void findingsSpeakAlike() {
    rules()
        .flatMap(rule -> RuleFixturesTest.flagged(rule).found(rule).stream())
        .forEach(
            p -> {
              assertThat(p.message()).doesNotEndWith(".").doesNotContain("  ");
              assertThat(p.why()).doesNotEndWith(".").doesNotContain("  ");
            });
  }

  @Test
  void everyRuleOverTheTextHasFixtures() {
    assertThat(BuiltInRules.ALL.stream().filter(r -> !(r instanceof Rule.OfResults)))
        .allMatch(r -> RuleFixturesTest.hasFlags(r.about().id()));
  }
}
