package dev.sextant.lang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.goldens.Goldens;
import dev.sextant.model.check.StructuralRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file under {@code structure} says below its lines what is wrong with it. Run with {@code
 * -Dgolden.update=true} to write down what is found instead of comparing; then read the difference.
 */
class StructureFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/structure");

  @TestFactory
  Stream<DynamicTest> fixtures() {
    return paths().stream()
        .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
  }

  private static void check(Path path) throws IOException {
    String text = Files.readString(path);
    String annotated = Fixture.of(text).annotated();
    Goldens.assertMatches(path, annotated);
  }

  @Test
  void everyRuleIsShownByAFixture() {
    String all = paths().stream().map(StructureFixturesTest::read).collect(Collectors.joining());
    assertThat(Arrays.stream(StructuralRule.values()).map(StructuralRule::id))
        .allSatisfy(id -> assertThat(all).contains("[" + id + "]"));
  }

  @Test
  void rulesAreSorted() {
    assertThat(Arrays.stream(StructuralRule.values()).map(StructuralRule::id)).isSorted();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(p -> p.toString().endsWith(".metrics")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
