package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Periods that a calendar's source lists day by day, such as the weeks of retail. Days with the
 * same value are one period; its first and last day come from the calendar's own rows.
 *
 * @param by the dimension that asks for them
 * @param days the source of the calendar's days
 * @param day the column of the day
 * @param column the column of the period
 */
record CustomGrain(Context.By by, ElementId days, String day, String column) {

  private static final String FIRST_DAY = "first_day";
  private static final String LAST_DAY = "last_day";
  private static final String PERIODS = "periods";

  /**
   * The custom grain of a question.
   *
   * @throws QueryException when it asks for periods of two kinds
   */
  static Optional<CustomGrain> of(Context context) {
    List<CustomGrain> grains =
        context.dimensions().stream()
            .flatMap(by -> context.definitions().calendar(by.path()).stream().map(c -> of(by, c)))
            .toList();
    if (grains.isEmpty()) {
      return Optional.empty();
    }
    String own = grains.getFirst().by().path();
    if (context.grain() != null || grains.size() > 1) {
      String other =
          context.grain() == null ? grains.getLast().by().path() : context.grain().word();
      throw new QueryException("A query has one grain, not `%s` and `%s`.".formatted(own, other));
    }
    return Optional.of(grains.getFirst());
  }

  private static CustomGrain of(Context.By by, CalendarInfo calendar) {
    ElementId days = calendar.source();
    String column = calendar.grains().get(by.path());
    if (days == null || column == null || calendar.day().isEmpty()) {
      throw new QueryException(
          "The calendar `%s` says not where its days are.".formatted(calendar.id().simpleName()));
    }
    return new CustomGrain(by, days, calendar.day(), column);
  }

  /**
   * Each period with its first and last day.
   *
   * @param filtered the rows of a scope for which conditions hold
   */
  Rel periods(Context context, BiFunction<RowScope, List<Expr>, Rel> filtered) {
    requireKey(context);
    RowScope scope = new RowScope(context.definitions(), days, context.query().asOf());
    Expr period = scope.own(column);
    Expr on = Expressions.day(scope.own(day));
    Rel rows = filtered.apply(scope, List.of(new Expr.IsNull(period, true)));
    return new Rel.Aggregate(
        rows,
        List.of(new Rel.Item(by.name(), period)),
        List.of(
            new Rel.Total(
                FIRST_DAY, AggregateCall.of(AggregateCall.Function.MIN, on, ValueType.DATE)),
            new Rel.Total(
                LAST_DAY, AggregateCall.of(AggregateCall.Function.MAX, on, ValueType.DATE))));
  }

  private void requireKey(Context context) {
    if (!context.definitions().source(days).key().equals(List.of(day))) {
      throw new QueryException(
          "The days of `%s` may occur several times; declare `key %s` in it."
              .formatted(days.simpleName(), day));
    }
  }

  /** Each group in each period from the one in which it was first seen to the one of a day. */
  Rel spine(Rel.Ref periods, Rel.Ref groups, Expr lastDay, @Nullable LocalDate from) {
    Rel.Ref named = new Rel.Ref(periods.name(), PERIODS, periods.fields());
    Field seen = groups.fields().getLast();
    Expr first = Expressions.day(new Expr.Column("", seen.name(), seen.type()));
    List<Expr> within = new ArrayList<>();
    within.add(Expressions.compare(end(), BinaryOperator.GREATER_OR_EQUAL, first));
    within.add(Expressions.compare(start(), BinaryOperator.LESS_OR_EQUAL, lastDay));
    if (from != null) {
      within.add(Expressions.compareDay(end(), BinaryOperator.GREATER_OR_EQUAL, from));
    }
    Rel met = new Rel.Pair(named, groups, Expressions.all(within).orElseThrow());
    List<Rel.Item> keys = new ArrayList<>();
    Field period = periods.fields().getFirst();
    keys.add(new Rel.Item(by.name(), new Expr.Column(PERIODS, period.name(), period.type())));
    groups.fields().stream()
        .filter(f -> !f.equals(seen))
        .forEach(f -> keys.add(RowsPart.item(f.name(), f.type())));
    return new Rel.Project(met, keys);
  }

  private static Expr start() {
    return new Expr.Column(PERIODS, FIRST_DAY, ValueType.DATE);
  }

  private static Expr end() {
    return new Expr.Column(PERIODS, LAST_DAY, ValueType.DATE);
  }
}
