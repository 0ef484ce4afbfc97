package dev.sextant.model.expr;

import dev.sextant.model.element.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts other paths into conditions. */
public final class Renamed {

  private Renamed() {}

  /** A condition with each path in it replaced; what is no condition on one row stays as it is. */
  public static Expr paths(Expr expr, UnaryOperator<Path> change) {
    return switch (expr) {
      case Expr.Name n -> new Expr.Name(change.apply(n.path()), n.at());
      case Expr.Paren p -> new Expr.Paren(paths(p.inner(), change), p.at());
      case Expr.Unary u -> new Expr.Unary(u.operator(), paths(u.operand(), change), u.at());
      case Expr.Binary b ->
          new Expr.Binary(
              b.operator(),
              paths(b.left(), change),
              paths(b.right(), change),
              b.operatorAt(),
              b.at());
      case Expr.In i ->
          new Expr.In(paths(i.operand(), change), i.negated(), all(i.values(), change), i.at());
      case Expr.Between b ->
          new Expr.Between(
              paths(b.operand(), change), paths(b.low(), change), paths(b.high(), change), b.at());
      case Expr.Missing m -> new Expr.Missing(paths(m.operand(), change), m.negated(), m.at());
      case Expr.Match m -> new Expr.Match(paths(m.operand(), change), m.kind(), m.text(), m.at());
      case Expr.ActiveEarlier a ->
          new Expr.ActiveEarlier(paths(a.operand(), change), a.earlier(), a.at());
      case Expr.Call c ->
          new Expr.Call(
              c.function(), c.distinct(), all(c.arguments(), change), c.functionAt(), c.at());
      case Expr.Number n -> n;
      case Expr.Text t -> t;
      case Expr.Bool b -> b;
      case Expr.Date d -> d;
      case Expr.Percentile p -> p;
      case Expr.Conversion c -> c;
      case Expr.TimeTo t -> t;
      case Expr.Waiting w -> w;
      case Expr.OfItem o -> o;
      case Expr.Entered e -> e;
      case Expr.Suffixed s -> s;
      case Expr.Broken b -> b;
    };
  }

  private static List<Expr> all(List<Expr> exprs, UnaryOperator<Path> change) {
    return exprs.stream().map(e -> paths(e, change)).toList();
  }
}
