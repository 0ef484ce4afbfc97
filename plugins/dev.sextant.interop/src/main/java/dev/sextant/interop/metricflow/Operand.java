package dev.sextant.interop.metricflow;

import dev.sextant.model.expr.Expr;

/**
 * A translated value.
 *
 * @param grain to which a time is truncated in SQL, in small letters, or empty
 */
record Operand(Expr expr, Kind kind, String grain) {

  static Operand of(Expr expr, Kind kind) {
    return new Operand(expr, kind, "");
  }

  Operand at(String newGrain) {
    return new Operand(expr, kind, newGrain);
  }
}
