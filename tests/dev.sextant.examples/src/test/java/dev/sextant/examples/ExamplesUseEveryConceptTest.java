package dev.sextant.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever looks for an example of something in the language finds one. */
class ExamplesUseEveryConceptTest {

  private static final Concepts USED =
      Concepts.of(Example.all().stream().flatMap(example -> example.files().stream()).toList());

  @ParameterizedTest
  @MethodSource("dev.sextant.examples.Example#all")
  void everyFileCanBeRead(Example example) {
    assertThat(example.files()).isNotEmpty();
    assertThat(example.files()).allSatisfy(file -> assertThat(file.syntaxProblems()).isEmpty());
  }

  @Test
  void everyKindOfElement() {
    assertThat(USED.words()).contains(ElementKind.values());
  }

  @Test
  void everyFact() {
    assertThat(USED.records()).containsAll(Concepts.leaves(Fact.class).toList());
  }

  @Test
  void everyExpressionThatCanBeRead() {
    List<Class<?>> readable =
        Concepts.leaves(Expr.class).filter(type -> type != Expr.Broken.class).toList();
    assertThat(USED.records()).containsAll(readable);
  }

  @Test
  void everySuffix() {
    assertThat(USED.records()).containsAll(Concepts.leaves(Expr.Suffix.class).toList());
  }

  @Test
  void everyWordOfFactsAndExpressions() {
    assertThat(USED.words())
        .containsAll(
            Stream.<Enum<?>[]>of(
                    MeasureFact.Direction.values(),
                    DriverFact.State.values(),
                    TargetFact.Bound.values(),
                    TargetFact.History.values(),
                    Expr.MatchKind.values(),
                    Expr.StateKind.values(),
                    Expr.UnaryOperator.values(),
                    Expr.BinaryOperator.values())
                .flatMap(Stream::of)
                .toList());
  }
}
