package dev.sextant.engines.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Invariants;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a plan can hold is missing in the contract. */
class ContractIsCompleteTest {

  private static final List<Rel> RELATIONS =
      Contract.clauses().stream().flatMap(c -> tree(c.rel())).toList();

  private static final List<AggregateCall> CALLS =
      RELATIONS.stream()
          .flatMap(r -> r instanceof Rel.Aggregate a ? a.totals().stream() : Stream.empty())
          .map(Rel.Total::call)
          .toList();

  private static final List<Expr> EXPRESSIONS =
      RELATIONS.stream().flatMap(ContractIsCompleteTest::expressions).flatMap(Expr::tree).toList();

  static List<Clause> clauses() {
    return Contract.clauses();
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void eachRelationIsOneThatAPlanCanHave(Clause clause) {
    assertThat(Invariants.broken(clause.rel())).isEmpty();
  }

  private static Stream<Rel> tree(Rel rel) {
    return Stream.concat(Stream.of(rel), rel.inputs().flatMap(ContractIsCompleteTest::tree));
  }

  private static Stream<Expr> expressions(Rel rel) {
    return switch (rel) {
      case Rel.Project p -> p.items().stream().map(Rel.Item::value);
      case Rel.Filter f -> Stream.of(f.condition());
      case Rel.Pair p -> Stream.of(p.condition());
      case Rel.Spine s -> Stream.of(s.first(), s.last());
      case Rel.Moving m -> m.partition().stream();
      case Rel.Aggregate a ->
          a.totals().stream()
              .flatMap(
                  t ->
                      Stream.concat(
                          Stream.ofNullable(t.call().operand()),
                          Stream.ofNullable(t.call().filter())));
      case Rel.Lookup l -> Stream.ofNullable(l.valid());
      case Rel.Scan s -> Stream.empty();
      case Rel.Ref r -> Stream.empty();
      case Rel.Union u -> Stream.empty();
      case Rel.Sort s -> Stream.empty();
      case Rel.Limit l -> Stream.empty();
      case Rel.With w -> Stream.empty();
    };
  }

  private static Set<Class<?>> classes(List<?> values) {
    return values.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private <T> Stream<T> all(Class<T> kind) {
    return EXPRESSIONS.stream().filter(kind::isInstance).map(kind::cast);
  }

  @Test
  void everyRelation() {
    assertThat(classes(RELATIONS)).containsAll(Set.of(Rel.class.getPermittedSubclasses()));
  }

  @Test
  void everyOrderAndLookup() {
    assertThat(
            RELATIONS.stream()
                .flatMap(r -> r instanceof Rel.Sort s ? s.by().stream() : Stream.empty())
                .map(Rel.Sort.Key::descending))
        .contains(true, false);
    List<Rel.Lookup> lookups =
        RELATIONS.stream()
            .flatMap(r -> r instanceof Rel.Lookup l ? Stream.of(l) : Stream.empty())
            .toList();
    assertThat(lookups.stream().map(Rel.Lookup::required)).contains(true, false);
    assertThat(classes(lookups.stream().map(Rel.Lookup::right).toList()))
        .isEqualTo(Set.of(Rel.Scan.class, Rel.Ref.class));
  }

  @Test
  void everyTotalThatMoves() {
    List<Rel.Moving> moving =
        RELATIONS.stream()
            .flatMap(r -> r instanceof Rel.Moving m ? Stream.of(m) : Stream.empty())
            .toList();
    assertThat(classes(moving.stream().map(Rel.Moving::span).toList()))
        .isEqualTo(Set.of(Rel.Moving.Span.class.getPermittedSubclasses()));
    assertThat(moving.stream().flatMap(m -> m.totals().stream()).map(t -> t.call().function()))
        .contains(
            AggregateCall.Function.SUM, AggregateCall.Function.MIN, AggregateCall.Function.MAX);
    assertThat(moving.stream().map(m -> m.groups().isEmpty())).contains(true, false);
  }

  @Test
  void everyExpression() {
    assertThat(classes(EXPRESSIONS)).containsAll(Set.of(Expr.class.getPermittedSubclasses()));
  }

  @Test
  void everyFunction() {
    assertThat(all(Expr.Call.class).map(Expr.Call::function))
        .containsAll(EnumSet.allOf(Function.class));
  }

  @Test
  void everyAggregateWithAndWithoutAFilter() {
    assertThat(CALLS.stream().map(AggregateCall::function))
        .containsAll(EnumSet.allOf(AggregateCall.Function.class));
    assertThat(CALLS.stream().filter(c -> c.filter() != null).map(AggregateCall::function))
        .contains(
            AggregateCall.Function.COUNT,
            AggregateCall.Function.SUM,
            AggregateCall.Function.PERCENTILE,
            AggregateCall.Function.DISCRETE_PERCENTILE,
            AggregateCall.Function.STDDEV);
  }

  @Test
  void everyNeighbourStepAndMatch() {
    assertThat(all(Expr.Window.class).map(Expr.Window::function))
        .containsAll(EnumSet.allOf(Expr.Window.Neighbour.class));
    assertThat(all(Expr.Match.class).map(Expr.Match::kind))
        .containsAll(EnumSet.allOf(MatchKind.class));
    assertThat(all(Expr.Truncated.class).map(Expr.Truncated::step))
        .containsAll(EnumSet.allOf(Step.class));
    assertThat(all(Expr.Shifted.class).map(Expr.Shifted::step))
        .containsAll(EnumSet.allOf(Step.class));
    Set<Step> spines = new HashSet<>();
    RELATIONS.forEach(r -> spines.addAll(r instanceof Rel.Spine s ? Set.of(s.step()) : Set.of()));
    assertThat(spines).isEqualTo(EnumSet.allOf(Step.class));
  }
}
