package dev.sextant.query.pass;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.List;

/**
 * What is true of all rows need not be asked: that there is a value where there always is one, and
 * what the rows were chosen by before.
 *
 * <pre>
 * before: filter(results, visits is not null)   where visits counts rows
 * after:  results
 * </pre>
 */
final class DropKnownFilters implements Pass {
  @Override
  public Rel apply(Rel rel) {
    Facts facts = new Facts(rel);
    return Rewrite.relations(rel, r -> r instanceof Rel.Filter f ? asked(f, facts) : r);
  }

  private static Rel asked(Rel.Filter filter, Facts facts) {
    List<Expr> open =
        Facts.conjuncts(filter.condition()).filter(c -> !isTrue(c, filter.input(), facts)).toList();
    return open.stream()
        .reduce((a, b) -> new Expr.Binary(BinaryOperator.AND, a, b, ValueType.BOOLEAN))
        .<Rel>map(c -> new Rel.Filter(filter.input(), c))
        .orElse(filter.input());
  }

  private static boolean isTrue(Expr condition, Rel input, Facts facts) {
    return switch (condition) {
      case Expr.IsNull i when i.negated() && facts.isKnown(input, i.operand()) -> true;
      case Expr.Binary b when b.operator() == BinaryOperator.OR ->
          isTrue(b.left(), input, facts) || isTrue(b.right(), input, facts);
      default -> facts.holds(input, condition);
    };
  }
}
