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
    List<String> same = same(base);
    Rel.Ref events = events(base, number, matched(base, same, Same::first, days));
    Rel.Ref conversions = conversions(event, matched(event, same, Same::second, days));
    Rel.Ref candidates = candidates(base, events, conversions, same, number);
    return counted(base, events, credited(base, candidates, number), number);
  }

  private static Expr moment(Events events, boolean days) {
    return days ? day(events.time()) : events.time();
  }

  /** What the values that must be equal are called on both sides: the item comes first. */
  private List<String> same(Events base) {
    List<String> names = new ArrayList<>();
    for (Same same : origin.same()) {
      names.add(base.column(names.isEmpty() ? "item" : "same_" + same.first().column()));
    }
    return names;
  }

  /** The base events that are chosen, numbered so that the later of two has the greater number. */
  private Rel.Ref events(Events base, String number, List<Rel.Item> matched) {
    List<Rel.Item> items = new ArrayList<>(base.stored());
    items.add(new Rel.Item(number, base.number()));
    items.addAll(matched);
    Origin.Credited.Chosen chosen = origin.chosen();
    List<Expr> among = chosen == null ? List.of() : base.among(chosen);
    return base.name(
        base.source().id().simpleName() + "_in_order",
        base.source().id().simpleName() + " in the order in which they happened.",
        new Rel.Project(base.rows(List.of(), among), items));
  }

  private Rel.Ref conversions(Events event, List<Rel.Item> matched) {
    List<Expr> same = origin.same().stream().map(Same::second).map(event::value).toList();
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item(NUMBER, event.number())));
    items.addAll(matched);
    return event.name(
        event.source().id().simpleName() + "_numbered",
        event.source().id().simpleName() + ", which may be conversions.",
        new Rel.Project(event.rows(same), items));
  }

  /** What is compared of both events. */
  private List<Rel.Item> matched(
      Events events, List<String> same, Function<Same, Scalar.Column> column, boolean days) {
    List<Rel.Item> items = new ArrayList<>();
    items.add(new Rel.Item(MOMENT, moment(events, days)));
    for (int i = 0; i < origin.same().size(); i++) {
      items.add(new Rel.Item(same.get(i), events.value(column.apply(origin.same().get(i)))));
    }
    return items;
  }

  /** Each conversion with the events to which it may be due, the latest one first. */
  private Rel.Ref candidates(
      Events base, Rel.Ref events, Rel.Ref conversions, List<String> same, String number) {
    List<Expr> conditions = new ArrayList<>();
    same.forEach(
        s -> conditions.add(Events.equal(Events.of(events, s), Events.of(conversions, s))));
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
