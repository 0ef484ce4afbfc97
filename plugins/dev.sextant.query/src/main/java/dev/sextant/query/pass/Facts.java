package dev.sextant.query.pass;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is certain of relations: which columns identify a row, which always have a value, and what
 * is true of all rows.
 */
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

  /** Whether there is a value in each row. */
  boolean isKnown(Rel rel, Expr value) {
    return switch (value) {
      case Expr.Column c -> isKnown(rel, c);
      case Expr.Number n -> true;
      case Expr.Date d -> true;
      case Expr.Timestamp t -> true;
      case Expr.Text t -> true;
      case Expr.Cast c -> isKnown(rel, c.operand());
      case Expr.InZone z -> isKnown(rel, z.operand());
      case Expr.Truncated t -> isKnown(rel, t.operand());
      case Expr.Shifted s -> isKnown(rel, s.operand());
      case Expr.Call c -> isKnown(rel, c);
      default -> false;
    };
  }

  private boolean isKnown(Rel rel, Expr.Call call) {
    return switch (call.function()) {
      case COALESCE, LEAST, GREATEST -> call.arguments().stream().anyMatch(a -> isKnown(rel, a));
      case LEAST_OF_ALL, GREATEST_OF_ALL -> true;
      default -> false;
    };
  }

  private boolean isKnown(Rel rel, Expr.Column column) {
    return switch (rel) {
      case Rel.Aggregate a ->
          a.totals().stream().anyMatch(t -> is(column, t.name()) && isKnown(a.input(), t.call()))
              || isKnown(a.input(), a.keys(), column);
      case Rel.Project p -> isKnown(p.input(), p.items(), column);
      case Rel.Filter f ->
          Strict.columns(f.condition()).contains(column) || isKnown(f.input(), column);
      case Rel.Sort s -> isKnown(s.input(), column);
      case Rel.Limit l -> isKnown(l.input(), column);
      case Rel.Union u -> u.parts().stream().allMatch(p -> isKnown(p, column));
      case Rel.Ref r ->
          column.of().equals(r.alias())
              && named.containsKey(r.name())
              && isKnown(named.get(r.name()), unqualified(column));
      case Rel.Scan s -> false;
      case Rel.Lookup l -> isKnown(l.left(), column);
      case Rel.Pair p ->
          Strict.columns(p.condition()).contains(column)
              || isKnown(p.left(), column)
              || isKnown(p.right(), column);
      case Rel.Spine s -> is(column, s.period()) || isKnown(s.input(), column);
      case Rel.Moving m -> isKnown(m.input(), kept(m), column);
      case Rel.With w -> false;
    };
  }

  private boolean isKnown(Rel input, List<Rel.Item> items, Expr.Column column) {
    return items.stream().anyMatch(i -> is(column, i.name()) && isKnown(input, i.value()));
  }

  /** The columns that rows keep to which totals are added. */
  private static List<Rel.Item> kept(Rel.Moving moving) {
    return Stream.concat(Stream.of(moving.order()), moving.groups().stream())
        .map(c -> new Rel.Item(c.name(), c))
        .toList();
  }

  private static boolean is(Expr.Column column, String name) {
    return column.of().isEmpty() && column.name().equals(name);
  }

  private static Expr.Column unqualified(Expr.Column column) {
    return new Expr.Column("", column.name(), column.type());
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

  /** Whether a column is how many rows a group has, of which none is left out. */
  boolean isNumberOfRows(Rel rel, Expr.Column column) {
    return switch (rel) {
      case Rel.Aggregate a ->
          a.totals().stream()
              .anyMatch(t -> is(column, t.name()) && t.call().equals(AggregateCall.countRows()));
      case Rel.Project p ->
          p.items().stream()
              .anyMatch(
                  i ->
                      is(column, i.name())
                          && i.value() instanceof Expr.Column c
                          && isNumberOfRows(p.input(), c));
      case Rel.Filter f -> isNumberOfRows(f.input(), column);
      case Rel.Ref r ->
          column.of().equals(r.alias())
              && named.containsKey(r.name())
              && isNumberOfRows(named.get(r.name()), unqualified(column));
      case Rel.Sort s -> isNumberOfRows(s.input(), column);
      case Rel.Limit l -> isNumberOfRows(l.input(), column);
      case Rel.Scan s -> false;
      case Rel.Lookup l -> false;
      case Rel.Pair p -> false;
      case Rel.Union u -> false;
      case Rel.Spine s -> false;
      case Rel.Moving m -> false;
      case Rel.With w -> false;
    };
  }

  /** Whether a condition is true of each row because the rows were chosen by it before. */
  boolean holds(Rel rel, Expr condition) {
    return switch (rel) {
      case Rel.Filter f ->
          conjuncts(f.condition()).anyMatch(condition::equals) || holds(f.input(), condition);
      case Rel.Project p -> holds(p.input(), p.items(), condition);
      case Rel.Aggregate a -> holds(a.input(), a.keys(), condition);
      case Rel.Ref r -> named.containsKey(r.name()) && holdsIn(named.get(r.name()), r, condition);
      case Rel.Lookup l -> holds(l.left(), condition);
      case Rel.Pair p ->
          conjuncts(p.condition()).anyMatch(condition::equals)
              || holds(p.left(), condition)
              || holds(p.right(), condition);
      case Rel.Union u -> u.parts().stream().allMatch(p -> holds(p, condition));
      case Rel.Spine s -> holds(s.input(), condition);
      case Rel.Moving m -> holds(m.input(), kept(m), condition);
      case Rel.Sort s -> holds(s.input(), condition);
      case Rel.Limit l -> holds(l.input(), condition);
      case Rel.Scan s -> false;
      case Rel.With w -> false;
    };
  }

  private boolean holds(Rel input, List<Rel.Item> items, Expr condition) {
    Map<String, Expr> values = new HashMap<>();
    items.forEach(i -> values.put(i.name(), i.value()));
    boolean all =
        columns(condition).allMatch(c -> c.of().isEmpty() && values.containsKey(c.name()));
    return all
        && holds(
            input,
            Rewrite.deep(
                condition, e -> e instanceof Expr.Column c ? values.getOrDefault(c.name(), c) : e));
  }

  private boolean holdsIn(Rel body, Rel.Ref ref, Expr condition) {
    return columns(condition).allMatch(c -> c.of().equals(ref.alias()))
        && holds(
            body, Rewrite.deep(condition, e -> e instanceof Expr.Column c ? unqualified(c) : e));
  }

  private static Stream<Expr.Column> columns(Expr condition) {
    return condition.tree().filter(Expr.Column.class::isInstance).map(Expr.Column.class::cast);
  }

  /** The conditions that must all hold. */
  static Stream<Expr> conjuncts(Expr condition) {
    return condition instanceof Expr.Binary b && b.operator() == BinaryOperator.AND
        ? Stream.concat(conjuncts(b.left()), conjuncts(b.right()))
        : Stream.of(condition);
  }
}
