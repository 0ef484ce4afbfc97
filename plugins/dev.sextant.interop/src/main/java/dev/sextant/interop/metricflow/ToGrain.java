package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Grain;
import java.util.List;

/**
 * The value at the start of a longer period.
 *
 * @param grain of that period
 */
record ToGrain(String grain) {

  /**
   * A value on the first day of the period.
   *
   * @throws SqlException when the grain is none of the language's
   */
  Expr of(Expr value) {
    if (Grain.of(grain).isEmpty()) {
      throw new SqlException("the grain `" + grain + "` has no counterpart");
    }
    return Exprs.suffixed(
        value, new Expr.Suffix.AtStart(new Expr.GrainRef(Exprs.path(List.of(grain)), 0), 0));
  }
}
