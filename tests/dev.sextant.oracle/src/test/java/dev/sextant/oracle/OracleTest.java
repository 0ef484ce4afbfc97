package dev.sextant.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Invariants;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query has the rows of SQL that was written by hand from what the language says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {

  private static final List<Question> ALL = Question.all();

  private final Themes themes = new Themes();

  @AfterAll
  void close() {
    themes.close();
  }

  static Stream<Question> answered() {
    return ALL.stream().filter(q -> q.asked().error() == null);
  }

  static Stream<Question> refused() {
    return ALL.stream().filter(q -> q.asked().error() != null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answered")
  void hasTheRowsOfItsCheck(Question question) {
    Asked theme = themes.open(question.theme());
    Plan plan = theme.plan(question.asked());
    assertThat(Invariants.broken(plan.root())).isEmpty();
    Answer answer = theme.answer(plan);
    Answer expected = theme.expected(question.asked(), answer.keys());
    assertThat(expected.rows().isEmpty())
        .as("a check without rows says so")
        .isEqualTo(question.asked().isEmpty());
    answer.requireLike(expected, theme.sql(plan));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedWithItsReason(Question question) {
    Asked theme = themes.open(question.theme());
    assertThatThrownBy(() -> theme.plan(question.asked()))
        .isInstanceOf(QueryException.class)
        .hasMessage(question.asked().error());
  }

  @Test
  void eachCaseHasANameOfItsOwn() {
    List<String> ids = ALL.stream().map(q -> q.asked().id()).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(135);
  }
}
