package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.check.Problem;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.FileModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryTest {

  static List<Path> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesHaveNoProblems(Path file) {
    assertThat(MetricsParser.parse(file.toString(), Examples.read(file)).syntaxProblems())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void brokenTextIsReadAndReported(Path file) {
    String text = Examples.read(file);
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < 40; i++) {
      String broken = Mutations.of(text, random);
      ParsedFile parsed = MetricsParser.parse("broken.metrics", broken);
      for (Problem problem : parsed.syntaxProblems()) {
        assertThat(problem.span().end()).isLessThanOrEqualTo(broken.length());
      }
      assertThat(parsed.model().declarations()).isNotEmpty();
    }
  }

  @Test
  void nothingIsTooLongOrTooDeep() {
    assertThat(problems("metric a = " + "(".repeat(5_000) + "b")).isEqualTo(1);
    assertThat(problems("metric a = " + "not ".repeat(5_000) + "b")).isEqualTo(1);
    assertThat(problems("metric a = " + "- ".repeat(5_000) + "b")).isEqualTo(1);
    assertThat(problems("metric a = b" + " + b".repeat(5_000))).isEqualTo(1);
    assertThat(problems("metric a = b" + " + b".repeat(800))).isZero();
    assertThat(problems("team a {".repeat(3_000))).isPositive();
    assertThat(problems("}".repeat(3_000))).isPositive();
    assertThat(problems("\"".repeat(3_000))).isPositive();
  }

  @Test
  void nonsenseOfAnySizeIsReadToItsEnd() {
    for (String scrap :
        List.of("{", "}", "x\n", "\"\n", "owner\n", "kpi {", "`", "(", "/*", "allow x ")) {
      String text = scrap.repeat(5_000);
      assertThat(problems(text)).isBetween(1, 1_000);
    }
  }

  @Test
  void emptyTextsAreModels() {
    for (String text :
        List.of("", "\n", "// nothing", "/* nothing", "\uFEFF", "package a", ";", "{}")) {
      FileModel model = MetricsParser.parse("x.metrics", text).model();
      assertThat(model.declarations()).isEmpty();
    }
  }

  @Test
  void anEditAboveLeavesWhatIsBelowEqual() {
    String below = "kpi X \"x\" {\n  value sum(Orders.value) where a = 1\n}\n";
    Declaration before = MetricsParser.parse("x.metrics", below).model().declarations().getFirst();
    Declaration after =
        MetricsParser.parse("x.metrics", "team A\n\n\n" + below).model().declarations().get(1);
    assertThat(after.element()).isEqualTo(before.element());
    assertThat(after.offset()).isEqualTo(before.offset() + 9);
  }

  private static int problems(String text) {
    return MetricsParser.parse("x.metrics", text).syntaxProblems().size();
  }
}
