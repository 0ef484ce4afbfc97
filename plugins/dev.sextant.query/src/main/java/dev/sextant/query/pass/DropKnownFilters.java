package dev.sextant.query.pass;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;

/**
 * What always has a value need not be asked whether it has one.
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
    return Rewrite.relations(
        rel,
        r -> r instanceof Rel.Filter f && isTrue(f.condition(), f.input(), facts) ? f.input() : r);
  }

  private static boolean isTrue(Expr condition, Rel input, Facts facts) {
    return switch (condition) {
      case Expr.IsNull i ->
          i.negated()
              && i.operand() instanceof Expr.Column c
              && c.of().isEmpty()
              && facts.isKnown(input, c.name());
      case Expr.Binary b when b.operator() == BinaryOperator.OR ->
          isTrue(b.left(), input, facts) || isTrue(b.right(), input, facts);
      default -> false;
    };
  }
}
