package dev.sextant.query.plan;

import dev.sextant.model.formula.Scalar;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import java.util.List;

/**
 * Conditions on a period as expressions.
 *
 * @param grain of the period
 * @param period its start
 */
record PeriodConditions(TimeSettings time, Grain grain, Expr period) {

  /**
   * A condition.
   *
   * @throws QueryException when it can hold for a part of the period only
   */
  Expr of(dev.sextant.model.expr.Expr condition) {
    return scalars().translate(new PeriodScalars(grain, time).of(condition));
  }

  /** What a word says of the period: the month of a day, its day of the week. */
  private Scalars scalars() {
    return new Scalars(
        time,
        c ->
            c.column().equals(grain.word())
                ? period
                : ScalarFunctions.call(c.column(), List.of(period), time),
        PeriodConditions::none,
        PeriodConditions::none,
        PeriodConditions::none,
        PeriodConditions::none);
  }

  private static Expr none(Scalar scalar) {
    throw PeriodScalars.no();
  }
}
