package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.MatchKind;

/** Patterns of {@code LIKE} that say how a text begins, ends, or what it contains. */
final class LikePattern {

  private LikePattern() {}

  static Expr match(Expr operand, String pattern) {
    boolean opens = pattern.startsWith("%");
    boolean closes = pattern.endsWith("%") && pattern.length() > 1;
    String inner = pattern.substring(opens ? 1 : 0, pattern.length() - (closes ? 1 : 0));
    if (inner.isEmpty() || inner.contains("%") || inner.contains("_") || inner.contains("\\")) {
      throw new SqlException("the pattern `" + pattern + "` has no counterpart");
    }
    if (!opens && !closes) {
      return Exprs.binary(BinaryOperator.EQUAL, operand, new Expr.Text(inner, 0));
    }
    MatchKind kind =
        opens && closes ? MatchKind.CONTAINS : opens ? MatchKind.ENDS_WITH : MatchKind.STARTS_WITH;
    return new Expr.Match(operand, kind, inner, 0);
  }
}
