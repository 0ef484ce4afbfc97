package dev.sextant.engines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.engines.TestEngine;
import dev.sextant.engines.TestEngines;
import dev.sextant.sql.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every engine keeps the contract, or its dialect says what the engine lacks. */
class ContractTest {

  private static final Set<String> LOADED = new HashSet<>();

  /** Which parts of the contract an engine cannot keep, and what it lacks. */
  private static String lacking(String engine, Clause clause) {
    return engine.equals("SQLite") && clause.name().startsWith("moments on the clock of ")
        ? "time zones"
        : "";
  }

  static Stream<Arguments> clauses() {
    return TestEngines.names().stream()
        .flatMap(e -> Contract.clauses().stream().map(c -> Arguments.of(e, c)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("clauses")
  void isKept(String name, Clause clause) {
    TestEngine engine = loaded(name);
    String lacking = lacking(name, clause);
    if (lacking.isEmpty()) {
      List<String> rows = Answers.of(engine, clause.rel());
      assertThat(rows).isEqualTo(clause.rows());
    } else {
      assertThatThrownBy(() -> Answers.of(engine, clause.rel()))
          .isInstanceOf(Refusal.class)
          .hasMessage(name + " cannot compute the answer: it lacks " + lacking + ".");
    }
  }

  private static synchronized TestEngine loaded(String name) {
    TestEngine engine = TestEngines.named(name);
    if (LOADED.add(name)) {
      Samples.all().forEach(engine::load);
    }
    return engine;
  }
}
