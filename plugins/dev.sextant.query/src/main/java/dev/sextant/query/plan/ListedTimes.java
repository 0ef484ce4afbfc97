package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times among the dimensions of a question without metrics, where a source lists periods: which
 * months there are, which days of the week.
 */
final class ListedTimes {

  private final Context context;
  private final List<dev.sextant.model.expr.Expr> days;
  private final ListedPeriods periods;
  private final RowScope scope;

  private ListedTimes(
      Context context, List<dev.sextant.model.expr.Expr> days, ListedPeriods periods) {
    this.context = context;
    this.days = days;
    this.periods = periods;
    this.scope = periods.scope();
  }

  /**
   * The times; empty when none are asked for, or when no source lists periods.
   *
   * @param days conditions on the days that are listed
   */
  static Optional<ListedTimes> of(Context context, List<dev.sextant.model.expr.Expr> days) {
    Grain grain = context.grain();
    boolean asked =
        grain != null || context.dimensions().stream().anyMatch(by -> isTime(context, by));
    return asked
        ? ListedPeriods.of(context, grain == null ? Grain.DAY : grain)
            .map(p -> new ListedTimes(context, days, p))
        : Optional.empty();
  }

  /** Whether a dimension is said of no date in particular. */
  static boolean isTime(Context context, Context.By by) {
    boolean custom = context.calendar().filter(c -> c.by().equals(by)).isPresent();
    return custom || by.isOfTime();
  }

  /** Each combination of the times, the period first; once, unless all rows are asked for. */
  Rel each() {
    List<Rel.Item> items = items();
    Rel listed = periods.within(scope, new ChosenDays(context).of(start(), days));
    return context.query().allRows()
        ? new Rel.Project(listed, items)
        : new Rel.Aggregate(listed, items, List.of());
  }

  private List<Rel.Item> items() {
    List<Rel.Item> items = new ArrayList<>();
    Grain grain = context.grain();
    if (grain != null) {
      Expr period = context.periods().start(start(), grain);
      items.add(new Rel.Item(context.period(), period));
      context.derived().forEach(by -> items.add(new Rel.Item(by.name(), said(by, period))));
    }
    context.dimensions().stream()
        .filter(by -> isTime(context, by))
        .forEach(by -> items.add(new Rel.Item(by.name(), value(by))));
    return items;
  }

  private Expr value(Context.By by) {
    return context
        .calendar()
        .filter(c -> c.by().equals(by))
        .map(c -> scope.inCalendar(c.days(), c.day(), c.column(), start()))
        .orElseGet(() -> said(by, start()));
  }

  private Expr said(Context.By by, Expr time) {
    return ScalarFunctions.call(by.path(), List.of(time), context.definitions().time());
  }

  private Expr start() {
    return scope.own(periods.table().column());
  }
}
