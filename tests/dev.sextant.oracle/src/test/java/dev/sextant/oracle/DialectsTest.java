package dev.sextant.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.engines.TestEngine;
import dev.sextant.engines.TestEngines;
import dev.sextant.query.Plan;
import dev.sextant.sql.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every engine gives the rows that the checks of the cases have on DuckDB. What a dialect cannot
 * write it refuses; each case so refused stands in {@code refused.txt}, and none that is not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectsTest {

  private final Themes themes = new Themes();

  @AfterAll
  void close() {
    themes.close();
  }

  static List<String> engines() {
    return TestEngines.names();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void giveTheSameRows(String engine) {
    Set<String> refused = new TreeSet<>();
    List<String> failures =
        Question.all().stream()
            .filter(q -> q.asked().error() == null)
            .flatMap(q -> failure(q, engine, refused))
            .toList();
    assertThat(String.join("\n\n", failures)).isEmpty();
    assertThat(refused).isEqualTo(expectedRefusals(TestEngines.named(engine).dialect().name()));
  }

  private Stream<String> failure(Question question, String engine, Set<String> refused) {
    Asked theme = themes.open(question.theme());
    Plan plan = theme.plan(question.asked());
    try {
      TestEngine running = themes.holding(theme.tables(plan), engine);
      String sql = running.sql(plan);
      Answer answer = Asked.answer(plan, running);
      answer.requireLike(theme.expected(question.asked(), answer.keys()), sql);
      return Stream.empty();
    } catch (Refusal e) {
      refused.add(
          "%s, %s: %s"
              .formatted(TestEngines.named(engine).dialect().name(), question, e.feature()));
      return Stream.empty();
    } catch (AssertionError | IllegalStateException e) {
      return Stream.of(question + " on " + engine + ":\n" + e.getMessage());
    }
  }

  private static Set<String> expectedRefusals(String dialect) {
    try (Stream<String> lines =
        Files.lines(Path.of(DialectsTest.class.getResource("/refused.txt").toURI()))) {
      return lines
          .filter(l -> l.startsWith(dialect + ", "))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
