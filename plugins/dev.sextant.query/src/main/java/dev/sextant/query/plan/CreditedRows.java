package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.day;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Measure.Same;
import dev.sextant.model.formula.Scalar;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The base events, each with the number of conversions that are credited to it. A conversion is
 * credited to the latest event of the same item at most so long before; of several at one moment to
 * the one with the greatest key.
 */
record CreditedRows(Context context, Origin.Credited origin) {

  private static final String NUMBER = "conversion";
  private static final String MOMENT = "converted_at";
  private static final String PLACE = "place";
  private static final String CREDITED = "credited";

  Rel.Ref rows() {
    Events base = new Events(context, origin.source());
    Events event = new Events(context, origin.event());
    boolean days = base.time().type() != event.time().type();
    String number = base.column("number");
    Rel.Ref events = events(base, number, days);
    Rel.Ref candidates = candidates(base, events, conversions(event, days), number);
    return counted(base, events, credited(base, candidates, number), number);
  }

  private static Expr moment(Events events, boolean days) {
    return days ? day(events.time()) : events.time();
  }

  private static String same(int i) {
    return "same_" + (i + 1);
  }

  /** All base events, numbered so that the later of two has the greater number. */
  private Rel.Ref events(Events base, String number, boolean days) {
    List<Rel.Item> items = new ArrayList<>(base.stored());
    items.add(new Rel.Item(number, base.number()));
    items.addAll(matched(base, Same::first, days));
    return base.name(
        base.source().id().simpleName() + "_in_order",
        base.source().id().simpleName() + " in the order in which they happened.",
        new Rel.Project(base.rows(List.of()), items));
  }

  private Rel.Ref conversions(Events event, boolean days) {
    List<Expr> same = origin.same().stream().map(Same::second).map(event::value).toList();
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item(NUMBER, event.number())));
    items.addAll(matched(event, Same::second, days));
    return event.name(
        event.source().id().simpleName() + "_numbered",
        event.source().id().simpleName() + ", which may be conversions.",
        new Rel.Project(event.rows(same), items));
  }

  /** What is compared of both events. */
  private List<Rel.Item> matched(
      Events events, Function<Same, Scalar.Column> column, boolean days) {
    List<Rel.Item> items = new ArrayList<>();
    items.add(new Rel.Item(MOMENT, moment(events, days)));
    for (int i = 0; i < origin.same().size(); i++) {
      items.add(new Rel.Item(same(i), events.value(column.apply(origin.same().get(i)))));
    }
    return items;
  }

  /** Each conversion with the events to which it may be due, the latest one first. */
  private Rel.Ref candidates(Events base, Rel.Ref events, Rel.Ref conversions, String number) {
    List<Expr> conditions = new ArrayList<>();
    for (int i = 0; i < origin.same().size(); i++) {
      conditions.add(Events.equal(Events.of(events, same(i)), Events.of(conversions, same(i))));
    }
    Expr moment = Events.of(events, MOMENT);
    Expr converted = Events.of(conversions, MOMENT);
    conditions.add(compare(moment, BinaryOperator.LESS_OR_EQUAL, converted));
    var within = origin.within();
    if (within != null) {
      Expr end = Periods.later(moment, within, false);
      conditions.add(compare(converted, BinaryOperator.LESS, end));
    }
    Window place =
        new Window(
            Window.Neighbour.ROW_NUMBER,
            null,
            List.of(Events.of(conversions, NUMBER)),
            List.of(
                new Window.Order(moment, true), new Window.Order(Events.of(events, number), true)));
    return base.name(
        origin.word() + "_candidates",
        "Each conversion with the events before it, the latest one in place 1.",
        new Rel.Project(
            new Rel.Pair(conversions, events, Expressions.all(conditions).orElseThrow()),
            List.of(new Rel.Item(number, Events.of(events, number)), new Rel.Item(PLACE, place))));
  }

  private Rel.Ref credited(Events base, Rel.Ref candidates, String number) {
    Expr first = Events.equal(Events.of(candidates, PLACE), Expressions.number(1));
    return base.name(
        origin.word() + "_credited",
        "How many conversions are credited to each event.",
        new Rel.Aggregate(
            new Rel.Filter(candidates, first),
            List.of(new Rel.Item(number, Events.of(candidates, number))),
            List.of(new Rel.Total(CREDITED, AggregateCall.countRows()))));
  }

  private Rel.Ref counted(Events base, Rel.Ref events, Rel.Ref credited, String number) {
    Rel.Lookup.Match same =
        new Rel.Lookup.Match(Events.of(credited, number), Events.of(events, number));
    List<Rel.Item> items = new ArrayList<>(base.stored(events));
    items.add(
        new Rel.Item(
            Origins.conversions(base.source()), Expressions.orZero(Events.of(credited, CREDITED))));
    return base.name(
        origin.word(),
        base.source().id().simpleName() + " with the conversions that are due to them.",
        new Rel.Project(new Rel.Lookup(events, credited, List.of(same), null), items));
  }
}
