package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a calendar, such as the weeks of retail, by which a question asks. Days with the
 * same value are one period; its first and last day come from the calendar's own rows.
 *
 * @param by the dimension that asks for them
 * @param calendar the days of the periods
 */
record CustomGrain(Context.By by, CalendarDays calendar) {

  /**
   * The custom grain of a question.
   *
   * @throws QueryException when it asks for two of them
   */
  static Optional<CustomGrain> of(Context context) {
    List<CustomGrain> grains =
        context.dimensions().stream()
            .flatMap(
                by ->
                    context.definitions().calendar(by.path()).stream()
                        .map(c -> new CustomGrain(by, CalendarDays.of(context, c, by.path()))))
            .toList();
    if (grains.size() > 1) {
      throw new QueryException(
          "A query has one grain of a calendar, not `%s` and `%s`."
              .formatted(grains.getFirst().by().path(), grains.getLast().by().path()));
    }
    return grains.stream().findFirst();
  }

  /** The source of the calendar's days. */
  ElementId days() {
    return calendar.days();
  }

  /** The column of the day. */
  String day() {
    return calendar.day();
  }

  /** The column of the period. */
  String column() {
    return calendar.column();
  }

  /**
   * Each period of which a day lies in the range that is asked for, once, in a column of the
   * dimension's name.
   */
  Rel each(Context context) {
    Rel.Ref periods = calendar.periods();
    List<Expr> within = new ArrayList<>();
    LocalDate from = context.query().from();
    if (from != null) {
      within.add(
          Expressions.compareDay(
              CalendarDays.lastDay(periods), BinaryOperator.GREATER_OR_EQUAL, from));
    }
    within.add(
        Expressions.compareDay(CalendarDays.firstDay(periods), BinaryOperator.LESS, context.end()));
    return new Rel.Project(
        new Rel.Filter(periods, Expressions.all(within).orElseThrow()),
        List.of(new Rel.Item(by.name(), CalendarDays.period(periods))));
  }

  /** Each group in each period from the one in which it was first seen to the one of a day. */
  Rel spine(Rel.Ref groups, Expr lastDay, @Nullable LocalDate from) {
    Rel.Ref periods = calendar.periods();
    Field seen = groups.fields().getLast();
    Expr first = Expressions.day(new Expr.Column("", seen.name(), seen.type()));
    Expr end = CalendarDays.lastDay(periods);
    List<Expr> within = new ArrayList<>();
    within.add(Expressions.compare(end, BinaryOperator.GREATER_OR_EQUAL, first));
    within.add(
        Expressions.compare(CalendarDays.firstDay(periods), BinaryOperator.LESS_OR_EQUAL, lastDay));
    if (from != null) {
      within.add(Expressions.compareDay(end, BinaryOperator.GREATER_OR_EQUAL, from));
    }
    Rel met = new Rel.Pair(periods, groups, Expressions.all(within).orElseThrow());
    List<Rel.Item> keys = new ArrayList<>();
    keys.add(new Rel.Item(by.name(), CalendarDays.period(periods)));
    groups.fields().stream()
        .filter(f -> !f.equals(seen))
        .forEach(f -> keys.add(RowsPart.item(f.name(), f.type())));
    return new Rel.Project(met, keys);
  }
}
