package dev.sextant.query.plan;

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
    PeriodConditions conditions = new PeriodConditions(context.definitions().time(), grain, period);
    new ChosenDays(context).ofPeriods().forEach(c -> all.add(conditions.of(c)));
    return Expressions.all(all).<Rel>map(c -> new Rel.Filter(answer, c)).orElse(answer);
  }
}
