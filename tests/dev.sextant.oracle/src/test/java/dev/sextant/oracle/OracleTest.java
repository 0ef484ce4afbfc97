package dev.sextant.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Invariants;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query has the rows of SQL that was written by hand from what the language says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {

  private final Map<String, Asked> open = new TreeMap<>();

  @AfterAll
  void close() {
    open.values().forEach(Asked::close);
  }

  record Question(Theme theme, Case asked) {
    @Override
    public String toString() {
      return asked.id();
    }
  }

  static Stream<Question> answered() {
    return questions().filter(q -> q.asked().error() == null);
  }

  static Stream<Question> refused() {
    return questions().filter(q -> q.asked().error() != null);
  }

  private static Stream<Question> questions() {
    return Theme.all().stream().flatMap(t -> t.cases().stream().map(c -> new Question(t, c)));
  }

  private Asked open(Theme theme) {
    return open.computeIfAbsent(theme.name(), name -> new Asked(theme));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answered")
  void hasTheRowsOfItsCheck(Question question) {
    Asked theme = open(question.theme());
    Plan plan = theme.plan(question.asked());
    assertThat(Invariants.broken(plan.root())).isEmpty();
    Answer answer = theme.answer(plan);
    Answer expected = theme.expected(question.asked(), answer.keys());
    assertThat(expected.rows().isEmpty())
        .as("a check without rows says so")
        .isEqualTo(question.asked().isEmpty());
    if (!answer.isLike(expected)) {
      assertThat(answer.shown()).as(theme.sql(plan)).isEqualTo(expected.shown());
    }
    assertThat(answer.isLike(expected)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedWithItsReason(Question question) {
    Asked theme = open(question.theme());
    assertThatThrownBy(() -> theme.plan(question.asked()))
        .isInstanceOf(QueryException.class)
        .hasMessage(question.asked().error());
  }

  @Test
  void eachCaseHasANameOfItsOwn() {
    List<String> ids = questions().map(q -> q.asked().id()).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
  }
}
