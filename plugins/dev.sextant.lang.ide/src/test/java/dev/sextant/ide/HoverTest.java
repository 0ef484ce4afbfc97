package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.ide.navigate.Hover;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carets in {@code hover.cases} and what is said of the word there. */
class HoverTest {

  static Stream<Case> cases() {
    return Case.of("hover.cases").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void says(Case given) {
    String text =
        given.service().hover(given.caretPath(), given.caret()).map(Hover::markdown).orElse("");
    assertThat(text.strip()).isEqualTo(given.expected().getOrDefault("after hover", "").strip());
  }
}
