package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.ide.navigate.Hover;
import dev.sextant.lint.rule.RulePages;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of the rule that a line allows to be broken. */
class RuleHoverTest {

  private static Optional<Hover> at(String word, String text) {
    Case given = new Case("", Map.of("a.metrics", text), "", -1, java.util.List.of(), Map.of());
    return given.service().hover("a.metrics", text.indexOf(word) + 3);
  }

  @Test
  void aRuleShowsItsPage() {
    String text = "allow kpi-without-goal because \"it is new\"\nkpi Daily\n";
    Hover hover = at("kpi-without", text).orElseThrow();
    assertThat(hover.markdown()).isEqualTo(RulePages.of("kpi-without-goal"));
    assertThat(text.substring(hover.span().start(), hover.span().end()))
        .isEqualTo("kpi-without-goal");
  }

  @Test
  void whatIsNoRuleShowsNothing() {
    assertThat(at("no-such", "allow no-such-rule because \"it is new\"\nkpi Daily\n")).isEmpty();
  }
}
