package dev.sextant.query.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds of every relation that the planner makes, before and after each rewrite. */
public final class Invariants {

  private final Map<String, Rel> named = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  private Invariants() {}

  /** What does not hold, a line each. */
  public static List<String> broken(Rel rel) {
    Invariants invariants = new Invariants();
    invariants.check(rel);
    return List.copyOf(invariants.broken);
  }

  private void check(Rel rel) {
    switch (rel) {
      case Rel.Scan s -> unique(s);
      case Rel.Ref r -> ref(r);
      case Rel.Filter f -> {
        check(f.input());
        expressions(f.input(), Stream.of(f.condition()));
        plain(Stream.of(f.condition()));
        require(f.condition().type() == ValueType.BOOLEAN, "A filter is no condition");
      }
      case Rel.Project p -> {
        check(p.input());
        expressions(p.input(), p.items().stream().map(Rel.Item::value));
        require(!p.items().isEmpty(), "A relation has no columns");
        unique(p);
      }
      case Rel.Aggregate a -> {
        check(a.input());
        expressions(a.input(), a.keys().stream().map(Rel.Item::value));
        plain(a.keys().stream().map(Rel.Item::value));
        a.totals().forEach(t -> call(a.input(), t.call()));
        unique(a);
      }
      case Rel.Lookup l -> {
        check(l.left());
        check(l.right());
        require(!l.matches().isEmpty(), "A look-up has no key");
        require(
            l.right() instanceof Rel.Scan || l.right() instanceof Rel.Ref,
            "A look-up is in no table and no named relation");
        expressions(l, l.matches().stream().flatMap(m -> Stream.of(m.key(), m.value())));
        optional(l, l.valid());
      }
      case Rel.Pair p -> {
        check(p.left());
        check(p.right());
        expressions(p, Stream.of(p.condition()));
      }
      case Rel.Union u -> {
        u.parts().forEach(this::check);
        u.parts()
            .forEach(
                p ->
                    require(
                        isLike(p.fields(), u.fields()),
                        "The parts of a union differ: " + p.fields() + " and " + u.fields()));
      }
      case Rel.Spine s -> {
        check(s.input());
        expressions(s.input(), Stream.of(s.first(), s.last()));
        unique(s);
      }
      case Rel.Moving m -> {
        check(m.input());
        expressions(m.input(), Stream.concat(Stream.of(m.order()), m.partition().stream()));
        plain(m.partition().stream());
        m.totals().forEach(t -> moving(m, t.call()));
        require(!m.totals().isEmpty(), "Nothing moves");
        unique(m);
      }
      case Rel.Sort s -> {
        check(s.input());
        expressions(s.input(), s.by().stream().map(Rel.Sort.Key::column));
      }
      case Rel.Limit l -> check(l.input());
      case Rel.With w -> with(w);
    }
  }

  /** Where rows are left out or put together, no value can depend on the rows beside. */
  private void plain(Stream<Expr> expressions) {
    require(
        expressions.flatMap(Expr::tree).noneMatch(Expr.Window.class::isInstance),
        "A value of neighbouring rows stands outside of columns");
  }

  /** Whole numbers and others go together. */
  private static boolean isLike(List<Field> fields, List<Field> others) {
    return fields.stream()
        .map(Invariants::plain)
        .toList()
        .equals(others.stream().map(Invariants::plain).toList());
  }

  private static Field plain(Field field) {
    return field.type() == ValueType.INTEGER ? new Field(field.name(), ValueType.NUMBER) : field;
  }

  private void with(Rel.With with) {
    for (Rel.Named n : with.named()) {
      check(n.body());
      require(named.put(n.name(), n.body()) == null, "`" + n.name() + "` is named twice");
    }
    check(with.body());
  }

  private void ref(Rel.Ref ref) {
    Rel body = named.get(ref.name());
    require(
        body != null && new HashSet<>(body.fields()).containsAll(ref.fields()),
        "`" + ref.name() + "` is not named before or lacks columns of " + ref.fields());
  }

  private void unique(Rel rel) {
    Set<String> seen = new HashSet<>();
    for (Field field : rel.fields()) {
      require(
          seen.add(field.name().toLowerCase(Locale.ROOT)),
          "`" + field.name() + "` is a column twice");
    }
  }

  private void call(Rel input, AggregateCall call) {
    optional(input, call.operand());
    optional(input, call.filter());
    plain(Stream.concat(Stream.ofNullable(call.operand()), Stream.ofNullable(call.filter())));
    require(
        call.operand() != null || call.function() == AggregateCall.Function.COUNT,
        call.function() + " needs an operand");
  }

  /** What adds up, of rows that have a day each where days are counted. */
  private void moving(Rel.Moving moving, AggregateCall call) {
    call(moving.input(), call);
    boolean addsUp =
        switch (call.function()) {
          case SUM, MIN, MAX -> call.filter() == null;
          case COUNT,
              COUNT_DISTINCT,
              AVERAGE,
              PERCENTILE,
              DISCRETE_PERCENTILE,
              APPROXIMATE_PERCENTILE,
              STDDEV ->
              false;
        };
    require(addsUp, "A total that moves does not add up: " + call);
    require(
        !(moving.span() instanceof Rel.Moving.Span.LastDays d)
            || (d.count() > 0 && moving.order().type() == ValueType.DATE),
        "The last days are no days");
  }

  private void optional(Rel input, @Nullable Expr expr) {
    expressions(input, Stream.ofNullable(expr));
  }

  private void expressions(Rel input, Stream<Expr> expressions) {
    Map<String, Set<Field>> fields = new HashMap<>();
    collect(input, fields);
    expressions.flatMap(Expr::tree).forEach(e -> expression(e, fields));
  }

  private void expression(Expr expr, Map<String, Set<Field>> fields) {
    if (expr instanceof Expr.Column c) {
      boolean known = fields.getOrDefault(c.of(), Set.of()).contains(new Field(c.name(), c.type()));
      require(known, "The input has no column " + c);
    } else if (expr instanceof Expr.ValueOf v) {
      Rel body = named.get(v.relation());
      boolean known = body != null && body.fields().contains(new Field(v.column(), v.type()));
      require(known, "There is no value " + v);
    }
  }

  /** The columns by the alias under which expressions see them. */
  private static void collect(Rel rel, Map<String, Set<Field>> fields) {
    switch (rel) {
      case Rel.Scan s -> fields.computeIfAbsent(s.alias(), a -> new HashSet<>()).addAll(s.fields());
      case Rel.Ref r -> fields.computeIfAbsent(r.alias(), a -> new HashSet<>()).addAll(r.fields());
      case Rel.Filter f -> collect(f.input(), fields);
      case Rel.Lookup l -> {
        collect(l.left(), fields);
        collect(l.right(), fields);
      }
      case Rel.Pair p -> {
        collect(p.left(), fields);
        collect(p.right(), fields);
      }
      case Rel.Spine s -> {
        collect(s.input(), fields);
        fields.computeIfAbsent("", a -> new HashSet<>()).add(s.fields().getLast());
      }
      case Rel.Project p -> fields.computeIfAbsent("", a -> new HashSet<>()).addAll(p.fields());
      case Rel.Aggregate a -> fields.computeIfAbsent("", x -> new HashSet<>()).addAll(a.fields());
      case Rel.Moving m -> fields.computeIfAbsent("", x -> new HashSet<>()).addAll(m.fields());
      case Rel.Union u -> fields.computeIfAbsent("", x -> new HashSet<>()).addAll(u.fields());
      case Rel.Sort s -> collect(s.input(), fields);
      case Rel.Limit l -> collect(l.input(), fields);
      case Rel.With w -> collect(w.body(), fields);
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }
}
