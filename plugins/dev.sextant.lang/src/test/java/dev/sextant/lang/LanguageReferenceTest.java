package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import dev.sextant.model.check.StructuralRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language reference is true: its samples parse and are laid out, and it shows every form. */
class LanguageReferenceTest {

  private static final String PAGE = Examples.read(Path.of("..", "..", "docs", "LANGUAGE.md"));
  private static final Pattern SAMPLE = Pattern.compile("```metrics\n(.*?)```", Pattern.DOTALL);

  static List<String> samples() {
    return SAMPLE.matcher(PAGE).results().map((MatchResult m) -> m.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreReadAndLaidOut(String sample) {
    assertThat(MetricsParser.parse("sample.metrics", sample).syntaxProblems()).isEmpty();
    assertThat(MetricsFormatter.format(sample)).isEqualTo(sample);
  }

  @Test
  void everyFormIsShown() {
    Set<String> lines = PAGE.lines().collect(Collectors.toSet());
    assertThat(forms().map(LineForm::text).filter(f -> !f.equals("definition TEXT")))
        .allSatisfy(form -> assertThat(lines).contains(form));
  }

  private static Stream<LineForm> forms() {
    return Stream.of(LineTable.facts(), LineTable.heads(), LineTable.formulas())
        .flatMap(List::stream);
  }

  @Test
  void everyCheckIsShown() {
    assertThat(Arrays.stream(StructuralRule.values()))
        .allSatisfy(
            rule -> assertThat(PAGE).contains("| `" + rule.id() + "` | " + rule.summary() + " |"));
  }
}
