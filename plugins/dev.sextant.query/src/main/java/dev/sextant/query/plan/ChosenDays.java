package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.QueryException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which days count of longer periods. A condition such as {@code month = 2026-02} by quarter holds
 * for some days of a period: it asks of the day to which an offset has moved a row, and of the days
 * on which a window ends.
 */
record ChosenDays(Context context) {

  /** The conditions that hold for a whole period or for none of it. */
  List<Expr> ofPeriods() {
    return context.shown().stream().filter(this::isOfWhole).toList();
  }

  /** The others. */
  List<Expr> conditions() {
    return context.shown().stream().filter(Predicate.not(this::isOfWhole)).toList();
  }

  private boolean isOfWhole(Expr condition) {
    Grain grain = context.grain();
    return grain != null
        && new PeriodScalars(grain, context.definitions().time()).holdThroughout(condition);
  }

  /** What must hold for a date or moment. */
  List<dev.sextant.query.ir.Expr> of(dev.sextant.query.ir.Expr time) {
    return of(time, conditions());
  }

  /** What must hold for a date or moment by some conditions on days. */
  List<dev.sextant.query.ir.Expr> of(dev.sextant.query.ir.Expr time, List<Expr> conditions) {
    PeriodConditions day =
        new PeriodConditions(context.definitions().time(), Grain.DAY, Expressions.day(time));
    return conditions.stream().map(day::of).toList();
  }

  /**
   * Refuses what is only known of whole periods: what is 0 in a period of which no day is chosen,
   * rates over all of its days, and windows that are not computed for each day.
   *
   * @throws QueryException when days are chosen and a value is of whole periods
   */
  void require(Collection<Leaf> leaves, Collection<Calculation> calculations) {
    boolean rate =
        calculations.stream()
            .flatMap(Calculation::tree)
            .anyMatch(Calculation.Rate.class::isInstance);
    if (rate || !leaves.stream().allMatch(this::isOfDays)) {
      conditions().forEach(this::refuse);
    }
  }

  private void refuse(Expr condition) {
    Grain grain = context.grain();
    String period = grain == null ? context.custom().orElseThrow().by().path() : grain.word();
    TimeSettings time = context.definitions().time();
    PeriodScalars.words(condition)
        .filter(w -> grain == null || !Grains.isOne(grain, w, time))
        .findFirst()
        .ifPresent(
            word -> {
              throw PeriodScalars.differs(word, period);
            });
  }

  private boolean isOfDays(Leaf leaf) {
    return leaf instanceof Leaf.OfSource s
        && s.rows() instanceof Selection.All
        && !s.filled()
        && (!s.timing().isFramed() || DailyPart.isMeant(context, s.timing()));
  }
}
