package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Grain;
import java.util.Optional;

/**
 * A translated value.
 *
 * @param grain to which a time is truncated in SQL, in small letters, or empty
 */
record Operand(Expr expr, Kind kind, String grain) {

  static Operand of(Expr expr, Kind kind) {
    return new Operand(expr, kind, "");
  }

  /**
   * Truncated to a grain; what was truncated to a longer one before stays as it is.
   *
   * @throws SqlException when a week would be truncated, which may begin in another period
   */
  Operand at(String newGrain) {
    Optional<Grain> before = Grain.of(grain);
    Optional<Grain> after = Grain.of(newGrain);
    if (before.isEmpty() || after.isEmpty()) {
      return new Operand(expr, kind, newGrain.isEmpty() ? grain : newGrain);
    }
    boolean weeks = before.get() == Grain.WEEK || after.get() == Grain.WEEK;
    if (weeks && before.get().compareTo(Grain.DAY) > 0 && !before.equals(after)) {
      throw new SqlException("a " + grain + " has no " + newGrain);
    }
    return before.get().compareTo(after.get()) > 0 ? this : new Operand(expr, kind, newGrain);
  }
}
