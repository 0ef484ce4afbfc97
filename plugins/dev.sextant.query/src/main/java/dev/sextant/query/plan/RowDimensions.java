package dev.sextant.query.plan;

import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.List;
import java.util.function.Predicate;

/** What the rows of a source are grouped by. */
record RowDimensions(Context context, RowsPart.Key key, SourceInfo source, RowTimes times) {

  /** All but the period. */
  List<Rel.Item> of(RowScope scope) {
    return of(scope, d -> !isPeriod(d));
  }

  /** Whether a dimension is the period, as a calendar of one's own has it. */
  boolean isPeriod(Context.By by) {
    return context.custom().filter(c -> c.by().equals(by)).isPresent();
  }

  /** The period, as a calendar of one's own has it, if it is asked for. */
  List<Rel.Item> period(RowScope scope) {
    return of(scope, this::isPeriod);
  }

  List<Rel.Item> of(RowScope scope, Predicate<Context.By> which) {
    return context.dimensions().stream()
        .filter(which)
        .map(d -> new Rel.Item(d.name(), dimension(scope, d)))
        .toList();
  }

  /** Whether a dimension is said of the date by which rows belong to periods. */
  private boolean isOfTime(Context.By by) {
    boolean ofTime = by.isOfTime() || context.calendar().filter(c -> c.by().equals(by)).isPresent();
    return ofTime && source.column(by.path()).isEmpty();
  }

  /** The columns of some that tell times apart: an item has a last row in each of these. */
  List<Rel.Item> times(List<Rel.Item> items) {
    List<String> names =
        context.dimensions().stream().filter(this::isOfTime).map(Context.By::name).toList();
    return items.stream().filter(i -> names.contains(i.name())).toList();
  }

  private Expr dimension(RowScope scope, Context.By by) {
    return isOfTime(by)
        ? ofTime(scope, by)
        : scope.translate(Dimensions.reach(context, source, by));
  }

  /** What is said of the date by which rows belong to periods, such as its day of the week. */
  private Expr ofTime(RowScope scope, Context.By by) {
    if (key.role().isEmpty()) {
      throw new QueryException(
          "`%s` has no date, so that it has no `%s`; declare `time` in the source."
              .formatted(source.id().simpleName(), by.path()));
    }
    return context
        .calendar()
        .filter(c -> c.by().equals(by))
        .map(c -> scope.inCalendar(c.days(), c.day(), c.column(), times.of(scope)))
        .orElseGet(
            () ->
                ScalarFunctions.call(
                    by.path(), List.of(times.of(scope)), context.definitions().time()));
  }
}
