package dev.sextant.query.plan;

import dev.sextant.model.formula.Scalar;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;

/**
 * Which periods are shown. A condition on the period itself chooses rows of the answer rather than
 * of a source, so that windows and offsets look at the same days as ever.
 */
record ShownPeriods(Context context) {

  /** The rows of an answer with periods that are shown. */
  Rel of(Rel answer) {
    Grain grain = context.grain();
    if (grain == null) {
      return answer;
    }
    Expr period = new Expr.Column("", context.period(), Periods.type(grain));
    List<Expr> all = new ArrayList<>(Hours.of(context.query()).shown(period, grain));
    PeriodScalars conditions = new PeriodScalars(grain, context.definitions().time());
    Scalars scalars = scalars(grain, period);
    context.shown().forEach(c -> all.add(scalars.translate(conditions.of(c))));
    return Expressions.all(all).<Rel>map(c -> new Rel.Filter(answer, c)).orElse(answer);
  }

  /** What a word says of the period: the month of a day, its day of the week. */
  private Scalars scalars(Grain grain, Expr period) {
    return new Scalars(
        context.definitions().time(),
        c ->
            c.column().equals(grain.word())
                ? period
                : ScalarFunctions.call(c.column(), List.of(period), context.definitions().time()),
        ShownPeriods::none,
        ShownPeriods::none,
        ShownPeriods::none,
        ShownPeriods::none);
  }

  private static Expr none(Scalar scalar) {
    throw PeriodScalars.no();
  }
}
