package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.arithmetic;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.number;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.query.Input;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.function.Supplier;

/**
 * The periods that a calendar lists day by day, in the order of their days, and what follows from
 * it: for each day another one, such as the first of its period. Days that the calendar lacks are
 * not there. The relations are made once and stand ahead of the parts that use them.
 *
 * @param calendar the calendar's name
 * @param days the source of its days
 * @param day the column of the day
 * @param column the column of the period
 */
record CalendarDays(Context context, String calendar, ElementId days, String day, String column) {

  private static final String DAY = "calendar_day";
  private static final String PERIOD = "calendar_period";

  /** The column of the number of a period, from 1 for the first one. */
  private static final String NUMBER = "number";

  /** The column of the place of a day in its period, from 1 for the first one. */
  private static final String PLACE = "place";

  private static final String FIRST = "first_day";
  private static final String LAST = "last_day";
  private static final String COUNT = "number_of_days";

  /** The column of the first day of the next period. */
  private static final String NEXT = "next_day";

  /** The column of the day that is found for a day. */
  private static final String FOUND = "found_day";

  /**
   * Rows and a day that was looked up for each; those for which there is none are left out.
   *
   * @param day the day that was found
   */
  record Found(Rel rows, Expr day) {}

  /**
   * The days of a grain.
   *
   * @throws QueryException when the calendar does not say where they are, or may repeat them
   */
  static CalendarDays of(Context context, CalendarGrain grain) {
    return context
        .definitions()
        .calendar(grain.word())
        .map(c -> of(context, c, grain.word()))
        .orElseThrow(
            () -> new QueryException("No calendar has a grain `%s`.".formatted(grain.word())));
  }

  /** The days of one of the grains that a calendar has. */
  static CalendarDays of(Context context, CalendarInfo calendar, String grain) {
    ElementId days = calendar.source();
    String column = calendar.grains().get(grain);
    if (days == null || column == null || calendar.day().isEmpty()) {
      throw new QueryException(
          "The calendar `%s` says not where its days are.".formatted(calendar.id().simpleName()));
    }
    return new CalendarDays(context, calendar.id().simpleName(), days, calendar.day(), column);
  }

  /** Days may not repeat, or rows would count twice. */
  void requireKey() {
    if (!context.definitions().source(days).key().equals(List.of(day))) {
      throw new QueryException(
          "The days of `%s` may occur several times; declare `key %s` in it."
              .formatted(days.simpleName(), day));
    }
  }

  /** The first day of the period that holds a date or moment. */
  Found start(Rel rows, Expr time) {
    return found(rows, starts(), time);
  }

  /** The first day of the periods that end with the day of a date or moment. */
  Found windowStart(Rel rows, Expr time, CalendarSpan span) {
    return found(rows, windows(span), time);
  }

  private static Found found(Rel rows, Rel.Ref found, Expr time) {
    Rel.Lookup.Match match = new Rel.Lookup.Match(key(found), Expressions.day(time));
    return new Found(new Rel.Lookup(rows, found, List.of(match), null, true), value(found));
  }

  /** The day of which another one is found. */
  static Expr.Column key(Rel.Ref found) {
    return Events.of(found, DAY);
  }

  /** The day that is found for it. */
  static Expr.Column value(Rel.Ref found) {
    return Events.of(found, FOUND);
  }

  /** The value that the calendar's days of a period have. */
  static Expr.Column period(Rel.Ref periods) {
    return Events.of(periods, PERIOD);
  }

  /** The first day of a period. */
  static Expr.Column firstDay(Rel.Ref periods) {
    return Events.of(periods, FIRST);
  }

  /** The last day of a period. */
  static Expr.Column lastDay(Rel.Ref periods) {
    return Events.of(periods, LAST);
  }

  /** For each day the first one of its period. */
  Rel.Ref starts() {
    return made("starts", "The first day of each day's " + column + ".", this::firsts);
  }

  /** For each day the one in the same place so many periods later, or the last one there. */
  Rel.Ref later(CalendarSpan span) {
    return made(
        "later_" + span.count(),
        "For each day the one %s later.".formatted(span),
        () -> moved(listed(), span.count()));
  }

  /** For each day the first one of the periods that end with it. */
  Rel.Ref windows(CalendarSpan span) {
    return made(
        "last_" + span.count(),
        "For each day the first one of the last %s.".formatted(span),
        () -> moved(behind(), -span.count()));
  }

  private Rel firsts() {
    Rel.Ref on = listed();
    return new Rel.Project(on, List.of(item(on, DAY), new Rel.Item(FOUND, Events.of(on, FIRST))));
  }

  /**
   * The day in the same place of another period, clamped to its last day. Of the calendar's last
   * period nobody knows whether all days are listed, so that there a day must be.
   */
  private Rel moved(Rel.Ref on, int periods) {
    Rel.Ref target = listed().as("target");
    Expr number = Events.of(on, NUMBER);
    Expr other =
        periods < 0
            ? arithmetic(number, BinaryOperator.MINUS, number(-(long) periods))
            : arithmetic(number, BinaryOperator.PLUS, number(periods));
    Expr own = Events.of(on, PLACE);
    Expr clamped = call(Function.LEAST, ValueType.INTEGER, own, Events.of(target, COUNT));
    Expr place = periods < 0 ? clamped : choice(isOpen(target), own, clamped);
    Expr same = compare(Events.of(target, PLACE), BinaryOperator.EQUAL, place);
    return new Rel.Project(
        new Rel.Lookup(on, target, List.of(match(target, NUMBER, other)), same, true),
        List.of(item(on, DAY), new Rel.Item(FOUND, Events.of(target, DAY))));
  }

  /**
   * For each day the period and place of the day behind it, be it listed or not. Behind the last
   * day of the calendar nobody knows whether the period goes on.
   */
  private Rel.Ref behind() {
    return made(
        "behind",
        "The place of the day behind each day.",
        () -> {
          Rel.Ref on = listed();
          Expr isLast = compare(Events.of(on, PLACE), BinaryOperator.EQUAL, Events.of(on, COUNT));
          Expr next = arithmetic(Events.of(on, NUMBER), BinaryOperator.PLUS, number(1));
          Expr place = arithmetic(Events.of(on, PLACE), BinaryOperator.PLUS, number(1));
          Expr known = new Expr.Not(all(List.of(isLast, isOpen(on))).orElseThrow());
          return new Rel.Project(
              new Rel.Filter(on, known),
              List.of(
                  item(on, DAY),
                  new Rel.Item(NUMBER, choice(isLast, next, Events.of(on, NUMBER))),
                  new Rel.Item(PLACE, choice(isLast, number(1), place))));
        });
  }

  /** Whether a period is the last of the calendar, which may go on. */
  private static Expr isOpen(Rel.Ref days) {
    return new Expr.IsNull(Events.of(days, NEXT), false);
  }

  private static Expr choice(Expr when, Expr then, Expr otherwise) {
    return new Expr.Case(List.of(new Expr.Case.Branch(when, then)), otherwise, ValueType.INTEGER);
  }

  /** Each day with its place in its period, and what is said of this. */
  Rel.Ref listed() {
    return made(
        "days",
        "The days of %s, each with its %s and place.".formatted(calendar, column),
        () -> {
          RowScope scope = scope();
          Rel.Ref periods = ordered();
          Expr period = scope.own(column);
          Expr on = Expressions.day(scope.raw(day));
          Window place =
              new Window(
                  Window.Neighbour.ROW_NUMBER,
                  null,
                  List.of(Events.of(periods, NUMBER)),
                  List.of(new Window.Order(on, false)));
          return new Rel.Project(
              lookup(rows(scope), periods, match(periods, PERIOD, period)),
              List.of(
                  new Rel.Item(DAY, on),
                  new Rel.Item(PLACE, place),
                  item(periods, PERIOD),
                  item(periods, FIRST),
                  item(periods, COUNT),
                  item(periods, NUMBER),
                  item(periods, NEXT)));
        });
  }

  /** Each period with its number. */
  private Rel.Ref ordered() {
    return made(
        "order",
        "Each %s of %s and its place among them.".formatted(column, calendar),
        () -> {
          Rel.Ref ends = periods();
          Expr first = Events.of(ends, FIRST);
          List<Window.Order> order = List.of(new Window.Order(first, false));
          Window number = new Window(Window.Neighbour.ROW_NUMBER, null, List.of(), order);
          Window next = new Window(Window.Neighbour.NEXT, first, List.of(), order);
          return new Rel.Project(
              ends,
              List.of(
                  item(ends, PERIOD),
                  item(ends, FIRST),
                  item(ends, COUNT),
                  new Rel.Item(NUMBER, number),
                  new Rel.Item(NEXT, next)));
        });
  }

  /** Each period with its first and last day. */
  Rel.Ref periods() {
    return made(
        "periods",
        "Each %s of %s with its first and last day.".formatted(column, calendar),
        () -> {
          RowScope scope = scope();
          Expr period = scope.own(column);
          Expr on = Expressions.day(scope.raw(day));
          return new Rel.Aggregate(
              rows(scope),
              List.of(new Rel.Item(PERIOD, period)),
              List.of(
                  total(FIRST, AggregateCall.Function.MIN, on, ValueType.DATE),
                  total(LAST, AggregateCall.Function.MAX, on, ValueType.DATE),
                  total(COUNT, AggregateCall.Function.COUNT, on, ValueType.INTEGER)));
        });
  }

  private static Rel.Total total(
      String name, AggregateCall.Function function, Expr of, ValueType type) {
    return new Rel.Total(name, AggregateCall.of(function, of, type));
  }

  private RowScope scope() {
    return new RowScope(context.definitions(), days, context.query().asOf());
  }

  /** The rows that have a day and a period. */
  private Rel rows(RowScope scope) {
    requireKey();
    context.ahead().reads(new Input.Source(days, context.definitions().table(days)));
    List<Expr> known =
        List.of(new Expr.IsNull(scope.own(column), true), new Expr.IsNull(scope.raw(day), true));
    return new Rel.Filter(scope.relation(), Expressions.all(known).orElseThrow());
  }

  private Rel.Ref made(String what, String note, Supplier<Rel> body) {
    Rel.Ref made =
        context
            .ahead()
            .of(
                List.of(CalendarDays.class, days, column, what),
                () -> {
                  Rel rel = body.get();
                  String name = context.names().unique(calendar + "_" + column + "_" + what);
                  return context.ahead().name(new Rel.Named(name, List.of(note), rel));
                });
    return made.as(made.name());
  }

  private static Rel lookup(Rel left, Rel.Ref right, Rel.Lookup.Match... matches) {
    return new Rel.Lookup(left, right, List.of(matches), null, true);
  }

  private static Rel.Lookup.Match match(Rel.Ref right, String key, Expr value) {
    return new Rel.Lookup.Match(Events.of(right, key), value);
  }

  private static Rel.Item item(Rel.Ref of, String name) {
    return new Rel.Item(name, Events.of(of, name));
  }
}
