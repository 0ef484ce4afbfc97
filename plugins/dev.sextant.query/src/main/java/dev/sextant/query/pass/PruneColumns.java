package dev.sextant.query.pass;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns, look-ups and named relations that nobody uses are left out.
 *
 * <pre>
 * before: loaded = project(…: last_day, last_moment); … (select last_day from loaded) …
 * after:  loaded = project(…: last_day); … (select last_day from loaded) …
 * </pre>
 */
final class PruneColumns implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return new Pruning().all(rel);
  }

  /** What is needed of named relations is known once all that follow them have been looked at. */
  private static final class Pruning {
    private final Map<String, Set<String>> needs = new HashMap<>();

    Rel all(Rel rel) {
      return pruned(rel, names(rel));
    }

    private static Set<String> names(Rel rel) {
      return new HashSet<>(rel.fields().stream().map(Field::name).toList());
    }

    private Rel pruned(Rel rel, Set<String> needed) {
      return switch (rel) {
        case Rel.Scan s -> new Rel.Scan(s.name(), s.alias(), kept(s.fields(), needed));
        case Rel.Ref r -> {
          needs.computeIfAbsent(r.name(), n -> new HashSet<>()).addAll(needed);
          yield new Rel.Ref(r.name(), r.alias(), kept(r.fields(), needed));
        }
        case Rel.Filter f ->
            new Rel.Filter(pruned(f.input(), with(needed, f.condition())), f.condition());
        case Rel.Project p -> project(p, needed);
        case Rel.Aggregate a -> aggregate(a, needed);
        case Rel.Lookup l -> lookup(l, needed);
        case Rel.Pair p -> {
          Set<String> both = with(needed, p.condition());
          yield new Rel.Pair(pruned(p.left(), both), pruned(p.right(), both), p.condition());
        }
        case Rel.Union u -> new Rel.Union(u.parts().stream().map(p -> part(p, needed)).toList());
        case Rel.Spine s ->
            new Rel.Spine(
                pruned(s.input(), with(needed, s.first(), s.last())),
                s.period(),
                s.first(),
                s.last(),
                s.count(),
                s.step());
        case Rel.Moving m -> moving(m, needed);
        case Rel.Sort s ->
            new Rel.Sort(
                pruned(
                    s.input(),
                    with(needed, s.by().stream().map(Rel.Sort.Key::column).toArray(Expr[]::new))),
                s.by());
        case Rel.Limit l -> new Rel.Limit(pruned(l.input(), needed), l.rows());
        case Rel.With w -> named(w, needed);
      };
    }

    private Rel named(Rel.With with, Set<String> needed) {
      Rel body = pruned(with.body(), needed);
      List<Rel.Named> kept = new ArrayList<>();
      for (Rel.Named named : with.named().reversed()) {
        Set<String> needs = this.needs.get(named.name());
        if (needs != null) {
          kept.addFirst(new Rel.Named(named.name(), named.notes(), pruned(named.body(), needs)));
        }
      }
      return new Rel.With(kept, body);
    }

    private Rel project(Rel.Project project, Set<String> needed) {
      List<Rel.Item> items = items(project, needed);
      Expr[] used = items.stream().map(Rel.Item::value).toArray(Expr[]::new);
      return new Rel.Project(pruned(project.input(), with(Set.of(), used)), items);
    }

    /** All parts keep the same columns. */
    private Rel part(Rel part, Set<String> needed) {
      List<Rel.Item> items = part.fields().stream().map(Rel.Item::of).toList();
      return project(part instanceof Rel.Project p ? p : new Rel.Project(part, items), needed);
    }

    /** Even where only the existence of a row counts, a row has a column. */
    private Rel aggregate(Rel.Aggregate a, Set<String> needed) {
      List<Rel.Total> kept = asked(a.totals(), needed);
      boolean none = kept.isEmpty() && a.keys().isEmpty();
      List<Rel.Total> totals = none ? a.totals().subList(0, 1) : kept;
      Stream<Expr> used =
          Stream.concat(
              a.keys().stream().map(Rel.Item::value),
              totals.stream().map(Rel.Total::call).flatMap(Pruning::operands));
      Rel input = pruned(a.input(), with(Set.of(), used.toArray(Expr[]::new)));
      return new Rel.Aggregate(input, a.keys(), totals);
    }

    private Rel moving(Rel.Moving m, Set<String> needed) {
      List<Rel.Total> kept = asked(m.totals(), needed);
      List<Rel.Total> totals = kept.isEmpty() ? m.totals().subList(0, 1) : kept;
      Stream<Expr> used =
          Stream.concat(
              Stream.concat(Stream.of(m.order()), m.partition().stream()),
              totals.stream().map(Rel.Total::call).flatMap(Pruning::operands));
      Rel input = pruned(m.input(), with(Set.of(), used.toArray(Expr[]::new)));
      return new Rel.Moving(input, m.order(), m.groups(), m.span(), totals);
    }

    private static List<Rel.Item> items(Rel.Project project, Set<String> needed) {
      List<Rel.Item> kept =
          project.items().stream().filter(i -> needed.contains(i.name())).toList();
      return kept.isEmpty() ? project.items().subList(0, 1) : kept;
    }

    private static List<Rel.Total> asked(List<Rel.Total> totals, Set<String> needed) {
      return totals.stream().filter(t -> needed.contains(t.name())).toList();
    }

    private static Stream<Expr> operands(AggregateCall call) {
      return Stream.concat(Stream.ofNullable(call.operand()), Stream.ofNullable(call.filter()));
    }

    /** A look-up by a key adds no rows, so that one whose columns nobody reads can go. */
    private Rel lookup(Rel.Lookup l, Set<String> needed) {
      Set<String> keyed = new HashSet<>(needed);
      l.matches().forEach(m -> keyed.addAll(with(Set.of(), m.key(), m.value())));
      Expr valid = l.valid();
      Set<String> all = valid == null ? keyed : with(keyed, valid);
      return new Rel.Lookup(
          pruned(l.left(), all), pruned(l.right(), all), l.matches(), valid, l.required());
    }

    private Set<String> with(Set<String> needed, Expr... used) {
      Set<String> all = new HashSet<>(needed);
      for (Expr expr : used) {
        expr.tree().forEach(e -> note(e, all));
      }
      return all;
    }

    private void note(Expr expr, Set<String> columns) {
      if (expr instanceof Expr.Column c) {
        columns.add(c.name());
      } else if (expr instanceof Expr.ValueOf v) {
        needs.computeIfAbsent(v.relation(), n -> new HashSet<>()).add(v.column());
      }
    }

    private static List<Field> kept(List<Field> fields, Set<String> needed) {
      return fields.stream().filter(f -> needed.contains(f.name())).toList();
    }
  }
}
