package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lint.About;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule has a folder under {@code rules} of its id: {@code flags.metrics} with what it finds
 * written below the lines, {@code accepts.metrics} in which no rule at all finds anything, and for
 * each fix of the first finding of {@code flags} the text afterwards in {@code
 * fix.fixed-N.metrics}. {@code edges.metrics} stands on both sides of the rule's limits, behind
 * what all edges share in {@code base.metrics}, with what the rule finds written below. Run with
 * {@code -Dgolden.update=true} to write down what is found instead of comparing; then read the
 * difference.
 */
class RuleFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/rules");
  private static final Path PAGES = Path.of("../../docs/rules");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> rules() {
    return textual().flatMap(RuleFixturesTest::testsOf);
  }

  @TestFactory
  Stream<DynamicTest> edges() {
    return textual()
        .filter(rule -> Files.exists(edges(rule)))
        .map(rule -> DynamicTest.dynamicTest(rule, () -> comparesEdges(rule)));
  }

  private static Path edges(String rule) {
    return FOLDER.resolve(rule).resolve("edges.metrics");
  }

  private static void comparesEdges(String rule) {
    String base = read(FOLDER.resolve("base.metrics"));
    String annotated = Fixture.of(base + read(edges(rule))).annotated(rule);
    assertThat(annotated).startsWith(base);
    golden(edges(rule), annotated.substring(base.length()));
  }

  /** The ids of the rules that look at the text alone. */
  static Stream<String> textual() {
    return Stream.concat(
            BuiltInRules.ALL.stream().filter(r -> !(r instanceof Rule.OfResults)).map(Rule::about),
            BuiltInRules.OF_ALLOWANCES.stream())
        .map(About::id);
  }

  private static Stream<DynamicTest> testsOf(String rule) {
    return Stream.of(
        DynamicTest.dynamicTest(rule + " flags", () -> flags(rule)),
        DynamicTest.dynamicTest(rule + " accepts", () -> accepts(rule)),
        DynamicTest.dynamicTest(rule + " fixes", () -> fixes(rule)));
  }

  private static void flags(String rule) {
    Path file = FOLDER.resolve(rule).resolve("flags.metrics");
    String annotated = Fixture.of(read(file)).annotated(rule);
    golden(file, annotated);
    assertThat(annotated).contains("[" + rule + "]");
  }

  static boolean hasFlags(String rule) {
    return Files.exists(FOLDER.resolve(rule).resolve("flags.metrics"));
  }

  /** What a rule flags. */
  static Fixture flagged(String rule) {
    return Fixture.of(read(FOLDER.resolve(rule).resolve("flags.metrics")));
  }

  /** What a rule accepts. */
  static Fixture accepted(String rule) {
    return Fixture.of(read(FOLDER.resolve(rule).resolve("accepts.metrics")));
  }

  private static void accepts(String rule) {
    Fixture fixture = accepted(rule);
    assertThat(fixture.structure()).isEmpty();
    assertThat(fixture.found(rule)).isEmpty();
  }

  /** After a fix the rule is content with the place, and nothing else has gone wrong. */
  private static void fixes(String rule) {
    Fixture before = flagged(rule);
    List<Problem> found = before.found(rule);
    int number = 0;
    for (Problem problem : found) {
      for (Fix fix : problem.fixes()) {
        Fixture after = before.fixed(fix);
        assertThat(after.structure()).as(fix.title()).isEqualTo(before.structure());
        assertThat(after.found(rule)).as(fix.title()).hasSizeLessThan(found.size());
        if (problem.equals(found.getFirst())) {
          number++;
          golden(FOLDER.resolve(rule).resolve("fix.fixed-" + number + ".metrics"), after.text());
        }
      }
    }
  }

  @Test
  void rulesAreSorted() {
    assertThat(BuiltInRules.ALL.stream().map(r -> r.about().id())).isSorted();
  }

  @Test
  void everyRuleHasAPage() {
    List<String> missing = new ArrayList<>();
    for (About about : BuiltInRules.about()) {
      Path page = PAGES.resolve(about.id() + ".md");
      if (!Files.exists(page)) {
        missing.add(about.id());
        continue;
      }
      assertThat(read(page))
          .as(about.id())
          .startsWith("# `" + about.id() + "`")
          .contains("## What", "## Why", "## Instead", "## When to allow it");
    }
    assertThat(missing).isEmpty();
  }

  private static void golden(Path file, String text) {
    try {
      if (UPDATE) {
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(text).isEqualTo(read(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
