package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By how much rows are moved forward before they are put into periods. By periods of a calendar the
 * day is looked up: a row whose day leads nowhere has none, and is in no period.
 */
record Offsets(Context context, List<Span> spans) {

  /** The column of the only day of a relation. */
  private static final String MOVED = "moved_day";

  Offsets {
    spans = List.copyOf(spans);
  }

  /** Whether a calendar says where days are moved. */
  boolean areOfCalendar() {
    return ofCalendar().isPresent();
  }

  /**
   * Nothing shorter than a day can be asked for when days are looked up.
   *
   * @throws QueryException when they are
   */
  void requireMoments(Granularity shorter) {
    ofCalendar()
        .ifPresent(
            span -> {
              throw new QueryException(
                  "`from %s ago` moves whole days, which have no %ss."
                      .formatted(span, shorter.word()));
            });
  }

  /**
   * Intervals are not moved by a calendar, which may lack one of their ends.
   *
   * @param what is asked for
   * @throws QueryException when they are
   */
  void requireNoCalendar(String what) {
    ofCalendar()
        .ifPresent(
            span -> {
              throw new QueryException(
                  "%s has no value `from %s ago`: a calendar moves days, not intervals; ask for the earlier period."
                      .formatted(what, span));
            });
  }

  private Optional<Span> ofCalendar() {
    return spans.stream().filter(CalendarSpan.class::isInstance).findFirst();
  }

  /** A date or moment of a row. */
  Expr moved(RowScope scope, Expr time) {
    Expr moved = time;
    for (Span span : spans) {
      moved =
          switch (span) {
            case Duration d -> Periods.later(moved, d, false);
            case CalendarSpan c -> scope.onDay(later(c), moved);
          };
    }
    return moved;
  }

  /** The first day to which days from one on are moved. */
  Expr first(Expr day) {
    return bound(day, AggregateCall.Function.MIN, BinaryOperator.GREATER_OR_EQUAL);
  }

  /** The last day to which days up to one are moved. */
  Expr last(Expr day) {
    return bound(day, AggregateCall.Function.MAX, BinaryOperator.LESS_OR_EQUAL);
  }

  private Expr bound(Expr day, AggregateCall.Function which, BinaryOperator side) {
    Expr moved = day;
    for (Span span : spans) {
      moved =
          switch (span) {
            case Duration d -> Periods.later(moved, d, false);
            case CalendarSpan c -> bound(later(c), Expressions.day(moved), which, side);
          };
    }
    return moved;
  }

  private Expr bound(Rel.Ref later, Expr day, AggregateCall.Function which, BinaryOperator side) {
    Rel.Ref found =
        context
            .ahead()
            .of(
                List.of(Offsets.class, later.name(), which, day),
                () -> {
                  Rel rows =
                      new Rel.Filter(
                          later, Expressions.compare(CalendarDays.key(later), side, day));
                  AggregateCall call =
                      AggregateCall.of(which, CalendarDays.value(later), ValueType.DATE);
                  boolean first = which == AggregateCall.Function.MIN;
                  return context
                      .ahead()
                      .name(
                          new Rel.Named(
                              context.names().unique(later.name() + (first ? "_from" : "_until")),
                              List.of("The " + (first ? "first" : "last") + " of these days."),
                              new Rel.Aggregate(
                                  rows, List.of(), List.of(new Rel.Total(MOVED, call)))));
                });
    return new Expr.ValueOf(found.name(), MOVED, ValueType.DATE);
  }

  /** For each day the one that lies so many periods later. */
  Rel.Ref later(CalendarSpan span) {
    return CalendarDays.of(context, span.grain()).later(span);
  }

  /**
   * Moves a day of the model itself.
   *
   * @throws QueryException where only a calendar's rows would say where to
   */
  LocalDate later(LocalDate day) {
    LocalDate moved = day;
    for (Span span : spans) {
      moved =
          switch (span) {
            case Duration d -> Periods.later(moved, d);
            case CalendarSpan c ->
                throw new QueryException(
                    "The definition changed on a day, which `from %s ago` cannot move: offset each of the definitions."
                        .formatted(c));
          };
    }
    return moved;
  }
}
