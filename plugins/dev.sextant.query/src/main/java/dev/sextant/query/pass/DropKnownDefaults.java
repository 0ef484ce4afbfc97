package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import java.util.List;

/**
 * What always has a value needs none to fall back on, neither by itself nor among others of which
 * the least or the greatest is taken.
 *
 * <pre>
 * before: project(visits_by_month: month, coalesce(visits, 0) as visits)   where visits counts rows
 * after:  project(visits_by_month: month, visits)
 * </pre>
 */
final class DropKnownDefaults implements Pass {
  @Override
  public Rel apply(Rel rel) {
    Facts facts = new Facts(rel);
    return Rewrite.relations(
        rel,
        r ->
            switch (r) {
              case Rel.Project p -> new Rel.Project(p.input(), items(p.items(), p.input(), facts));
              case Rel.Spine s ->
                  new Rel.Spine(
                      s.input(),
                      s.period(),
                      plain(s.first(), s.input(), facts),
                      plain(s.last(), s.input(), facts),
                      s.count(),
                      s.step());
              case Rel.Filter f ->
                  new Rel.Filter(f.input(), plain(f.condition(), f.input(), facts));
              default -> r;
            });
  }

  private static List<Rel.Item> items(List<Rel.Item> items, Rel input, Facts facts) {
    return items.stream().map(i -> new Rel.Item(i.name(), plain(i.value(), input, facts))).toList();
  }

  private static Expr plain(Expr expr, Rel input, Facts facts) {
    return Rewrite.deep(expr, e -> e instanceof Expr.Call c ? plain(c, input, facts) : e);
  }

  private static Expr plain(Expr.Call call, Rel input, Facts facts) {
    return switch (call.function()) {
      case COALESCE ->
          facts.isKnown(input, call.arguments().getFirst()) ? call.arguments().getFirst() : call;
      case NULL_IF -> isNeverNone(call, input, facts) ? call.arguments().getFirst() : call;
      case LEAST -> ofAll(Function.LEAST_OF_ALL, call, input, facts);
      case GREATEST -> ofAll(Function.GREATEST_OF_ALL, call, input, facts);
      default -> call;
    };
  }

  /** A group has a row at least, so that their number is not 0. */
  private static boolean isNeverNone(Expr.Call call, Rel input, Facts facts) {
    return call.arguments().getFirst() instanceof Expr.Column c
        && call.arguments().get(1) instanceof Expr.Number n
        && n.value().signum() == 0
        && facts.isNumberOfRows(input, c);
  }

  private static Expr ofAll(Function function, Expr.Call call, Rel input, Facts facts) {
    boolean all = call.arguments().stream().allMatch(a -> facts.isKnown(input, a));
    return all ? new Expr.Call(function, call.arguments(), call.type()) : call;
  }
}
