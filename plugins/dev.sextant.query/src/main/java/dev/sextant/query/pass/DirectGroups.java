package dev.sextant.query.pass;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that are already one for each group need not be grouped again.
 *
 * <pre>
 * before: group visits_by_month by month: month, max(visits)
 * after:  visits_by_month: month, visits
 * </pre>
 */
final class DirectGroups implements Pass {
  @Override
  public Rel apply(Rel rel) {
    Facts facts = new Facts(rel);
    return Rewrite.relations(
        rel, r -> r instanceof Rel.Aggregate a && isDirect(a, facts) ? direct(a) : r);
  }

  private static boolean isDirect(Rel.Aggregate a, Facts facts) {
    boolean plain =
        a.keys().stream().allMatch(k -> k.value() instanceof Expr.Column)
            && a.totals().stream().allMatch(t -> keepsOnlyValue(t.call()));
    Set<String> keys =
        a.keys().stream()
            .map(k -> k.value() instanceof Expr.Column c ? c.name() : "")
            .collect(Collectors.toSet());
    Optional<Set<String>> identity = facts.identity(a.input());
    return plain && identity.isPresent() && keys.containsAll(identity.get());
  }

  private static boolean keepsOnlyValue(AggregateCall call) {
    return switch (call.function()) {
      case SUM, MIN, MAX -> call.filter() == null && call.operand() instanceof Expr.Column;
      case COUNT,
          COUNT_DISTINCT,
          AVERAGE,
          PERCENTILE,
          DISCRETE_PERCENTILE,
          APPROXIMATE_PERCENTILE,
          STDDEV ->
          false;
    };
  }

  private static Rel direct(Rel.Aggregate a) {
    Stream<Rel.Item> totals =
        a.totals().stream()
            .flatMap(
                t -> Stream.ofNullable(t.call().operand()).map(o -> new Rel.Item(t.name(), o)));
    List<Rel.Item> items = Stream.concat(a.keys().stream(), totals).toList();
    return new Rel.Project(a.input(), items);
  }
}
