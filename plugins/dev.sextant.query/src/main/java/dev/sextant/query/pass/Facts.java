package dev.sextant.query.pass;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is certain of relations: which columns identify a row, which always have a value. */
final class Facts {

  private final Map<String, Rel> named = new HashMap<>();

  Facts(Rel rel) {
    if (rel instanceof Rel.With with) {
      with.named().forEach(n -> named.put(n.name(), n.body()));
    }
  }

  /** Columns whose values together occur once; empty when that is not certain. */
  Optional<Set<String>> identity(Rel rel) {
    return switch (rel) {
      case Rel.Aggregate a ->
          Optional.of(new LinkedHashSet<>(a.keys().stream().map(Rel.Item::name).toList()));
      case Rel.Project p -> identity(p.input()).flatMap(keys -> renamed(keys, p.items()));
      case Rel.Filter f -> identity(f.input());
      case Rel.Moving m ->
          Optional.of(
              Stream.concat(Stream.of(m.order()), m.groups().stream())
                  .map(Expr.Column::name)
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
      case Rel.Sort s -> identity(s.input());
      case Rel.Limit l -> identity(l.input());
      case Rel.Ref r -> Optional.ofNullable(named.get(r.name())).flatMap(this::identity);
      case Rel.Scan s -> Optional.empty();
      case Rel.Lookup l -> Optional.empty();
      case Rel.Pair p -> Optional.empty();
      case Rel.Union u -> Optional.empty();
      case Rel.Spine s -> Optional.empty();
      case Rel.With w -> Optional.empty();
    };
  }

  private static Optional<Set<String>> renamed(Set<String> keys, List<Rel.Item> items) {
    Set<String> renamed = new LinkedHashSet<>();
    for (String key : keys) {
      Optional<Rel.Item> item =
          items.stream()
              .filter(i -> i.value() instanceof Expr.Column c && c.name().equals(key))
              .findFirst();
      if (item.isEmpty()) {
        return Optional.empty();
      }
      renamed.add(item.get().name());
    }
    return Optional.of(renamed);
  }

  /** Whether a column has a value in each row. */
  boolean isKnown(Rel rel, String column) {
    return switch (rel) {
      case Rel.Aggregate a -> isKnown(a, column);
      case Rel.Project p ->
          p.items().stream()
              .anyMatch(i -> i.name().equals(column) && isKnown(p.input(), i.value()));
      case Rel.Filter f -> isKnown(f.input(), column);
      case Rel.Sort s -> isKnown(s.input(), column);
      case Rel.Limit l -> isKnown(l.input(), column);
      case Rel.Union u -> u.parts().stream().allMatch(p -> isKnown(p, column));
      case Rel.Ref r -> named.containsKey(r.name()) && isKnown(named.get(r.name()), column);
      case Rel.Scan s -> false;
      case Rel.Lookup l -> false;
      case Rel.Pair p -> false;
      case Rel.Spine s -> false;
      case Rel.Moving m -> false;
      case Rel.With w -> false;
    };
  }

  private boolean isKnown(Rel.Aggregate a, String column) {
    return a.totals().stream()
        .anyMatch(t -> t.name().equals(column) && isKnown(a.input(), t.call()));
  }

  private boolean isKnown(Rel input, AggregateCall call) {
    Expr operand = call.operand();
    return switch (call.function()) {
      case COUNT, COUNT_DISTINCT -> true;
      case SUM, MIN, MAX, AVERAGE, PERCENTILE, DISCRETE_PERCENTILE, APPROXIMATE_PERCENTILE ->
          call.filter() == null && operand != null && isKnown(input, operand);
      case STDDEV -> false;
    };
  }

  private boolean isKnown(Rel input, Expr value) {
    return switch (value) {
      case Expr.Column c -> c.of().isEmpty() && isKnown(input, c.name());
      case Expr.Number n -> true;
      case Expr.Call c ->
          c.function() == Function.COALESCE
              && c.arguments().stream().anyMatch(a -> isKnown(input, a));
      default -> false;
    };
  }
}
