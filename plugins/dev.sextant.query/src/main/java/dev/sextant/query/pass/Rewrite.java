package dev.sextant.query.pass;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Walks relations and expressions, operands first. */
final class Rewrite {

  private Rewrite() {}

  /** The relation with each part replaced, inputs before what is made of them. */
  static Rel relations(Rel rel, UnaryOperator<Rel> change) {
    return change.apply(inputs(rel, input -> relations(input, change)));
  }

  /** The relation with its direct inputs replaced. */
  static Rel inputs(Rel rel, UnaryOperator<Rel> change) {
    return switch (rel) {
      case Rel.Scan s -> s;
      case Rel.Ref r -> r;
      case Rel.Filter f -> new Rel.Filter(change.apply(f.input()), f.condition());
      case Rel.Project p -> new Rel.Project(change.apply(p.input()), p.items());
      case Rel.Aggregate a -> new Rel.Aggregate(change.apply(a.input()), a.keys(), a.totals());
      case Rel.Lookup l ->
          new Rel.Lookup(
              change.apply(l.left()),
              change.apply(l.right()),
              l.matches(),
              l.valid(),
              l.required());
      case Rel.Pair p ->
          new Rel.Pair(change.apply(p.left()), change.apply(p.right()), p.condition());
      case Rel.Union u -> new Rel.Union(u.parts().stream().map(change).toList());
      case Rel.Spine s ->
          new Rel.Spine(
              change.apply(s.input()), s.period(), s.first(), s.last(), s.count(), s.step());
      case Rel.Moving m ->
          new Rel.Moving(change.apply(m.input()), m.order(), m.groups(), m.span(), m.totals());
      case Rel.Sort s -> new Rel.Sort(change.apply(s.input()), s.by());
      case Rel.Limit l -> new Rel.Limit(change.apply(l.input()), l.rows());
      case Rel.With w ->
          new Rel.With(
              w.named().stream()
                  .map(n -> new Rel.Named(n.name(), n.notes(), change.apply(n.body())))
                  .toList(),
              change.apply(w.body()));
    };
  }

  /** The relation with each expression in it replaced, operands before what is made of them. */
  static Rel expressions(Rel rel, UnaryOperator<Expr> change) {
    return relations(rel, r -> own(r, e -> deep(e, change)));
  }

  static Expr deep(Expr expr, UnaryOperator<Expr> change) {
    return change.apply(expr.map(e -> deep(e, change)));
  }

  private static Rel own(Rel rel, UnaryOperator<Expr> change) {
    return switch (rel) {
      case Rel.Scan s -> s;
      case Rel.Ref r -> r;
      case Rel.Filter f -> new Rel.Filter(f.input(), change.apply(f.condition()));
      case Rel.Project p -> new Rel.Project(p.input(), items(p.items(), change));
      case Rel.Aggregate a ->
          new Rel.Aggregate(a.input(), items(a.keys(), change), totals(a.totals(), change));
      case Rel.Lookup l ->
          new Rel.Lookup(
              l.left(),
              l.right(),
              l.matches().stream()
                  .map(m -> new Rel.Lookup.Match(m.key(), change.apply(m.value())))
                  .toList(),
              optional(l.valid(), change),
              l.required());
      case Rel.Pair p -> new Rel.Pair(p.left(), p.right(), change.apply(p.condition()));
      case Rel.Union u -> u;
      case Rel.Spine s ->
          new Rel.Spine(
              s.input(),
              s.period(),
              change.apply(s.first()),
              change.apply(s.last()),
              s.count(),
              s.step());
      case Rel.Moving m ->
          new Rel.Moving(
              m.input(), m.order(), m.groups(), span(m.span(), change), totals(m.totals(), change));
      case Rel.Sort s -> s;
      case Rel.Limit l -> l;
      case Rel.With w -> w;
    };
  }

  private static List<Rel.Item> items(List<Rel.Item> items, UnaryOperator<Expr> change) {
    return items.stream().map(i -> new Rel.Item(i.name(), change.apply(i.value()))).toList();
  }

  private static List<Rel.Total> totals(List<Rel.Total> totals, UnaryOperator<Expr> change) {
    return totals.stream().map(t -> new Rel.Total(t.name(), call(t.call(), change))).toList();
  }

  private static Rel.Moving.Span span(Rel.Moving.Span span, UnaryOperator<Expr> change) {
    return switch (span) {
      case Rel.Moving.Span.Same s -> new Rel.Moving.Span.Same(change.apply(s.value()));
      case Rel.Moving.Span.LastDays d -> d;
      case Rel.Moving.Span.All a -> a;
    };
  }

  private static AggregateCall call(AggregateCall call, UnaryOperator<Expr> change) {
    return call.with(optional(call.operand(), change), optional(call.filter(), change));
  }

  private static @Nullable Expr optional(@Nullable Expr expr, UnaryOperator<Expr> change) {
    return expr == null ? null : change.apply(expr);
  }
}
