package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.day;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two events of an item between which time passes. Where one of them has no time of day, days are
 * counted, else real time on the clock of UTC.
 */
final class EventPair {

  private final Context context;
  final Events from;
  final Events to;
  final Expr fromItem;
  final Expr toItem;

  EventPair(Context context, Events from, Events to, Scalar.Column fromItem, Scalar.Column toItem) {
    this.context = context;
    this.from = from;
    this.to = to;
    this.fromItem = from.value(fromItem);
    this.toItem = to.value(toItem);
  }

  /** Whether whole days are counted. */
  static boolean countsDays(Context context, SourceInfo from, SourceInfo to) {
    return Stream.of(from, to)
        .map(s -> new Events(context, s.id()).time().type())
        .anyMatch(ValueType.DATE::equals);
  }

  /** When a row happened. */
  Expr moment(Events events) {
    return countsDays(context, from.source(), to.source())
        ? day(events.time())
        : ScalarFunctions.instant(events.time(), zone());
  }

  private String zone() {
    return context.definitions().time().zone().getId();
  }

  /** The days from one moment to another. */
  static Expr days(Expr begun, Expr ended) {
    if (begun.type() == ValueType.DATE) {
      return Expressions.call(Function.DAYS_BETWEEN, ValueType.INTEGER, begun, ended);
    }
    Expr seconds = Expressions.call(Function.SECONDS_BETWEEN, ValueType.NUMBER, begun, ended);
    return Expressions.arithmetic(seconds, BinaryOperator.DIVIDE, Expressions.number(86_400));
  }

  /** The rows of one event with their number, item and moment, and what else is wanted. */
  Rel.Ref numbered(Events events, Expr item, Columns columns, String note) {
    Expr moment = moment(events);
    List<Rel.Item> items = new ArrayList<>(events.stored());
    items.add(new Rel.Item(columns.number(), events.number()));
    items.add(new Rel.Item(columns.item(), item));
    items.add(new Rel.Item(columns.moment(), moment));
    items.add(
        new Rel.Item(
            columns.before(),
            new Window(
                Window.Neighbour.PREVIOUS,
                moment,
                List.of(item),
                List.of(new Window.Order(moment, false)))));
    Rel rows = events.rows(List.of(item));
    return events.name(
        events.source().id().simpleName() + "_in_order", note, new Rel.Project(rows, items));
  }

  /** The names of added columns. */
  record Columns(String number, String item, String moment, String before) {
    static Columns of(Events events) {
      return new Columns(
          events.column("number"),
          events.column("item"),
          events.column("moment"),
          events.column("moment_before"));
    }
  }

  /** The earliest moment of other rows of the same item, for each row that has one. */
  Rel.Ref earliest(
      Rel.Ref rows, Columns columns, Events others, Expr item, Expr condition, Naming naming) {
    Expr moment = moment(others);
    Expr same = Events.equal(item, Events.of(rows, columns.item()));
    Rel.Total first =
        new Rel.Total(
            naming.column(), AggregateCall.of(AggregateCall.Function.MIN, moment, moment.type()));
    Rel pair =
        new Rel.Pair(
            rows,
            others.rows(List.of(item)),
            Expressions.all(List.of(same, condition)).orElseThrow());
    return others.name(
        naming.relation(),
        naming.note(),
        new Rel.Aggregate(
            pair,
            List.of(new Rel.Item(columns.number(), Events.of(rows, columns.number()))),
            List.of(first)));
  }

  /** How a relation and its column are called. */
  record Naming(String relation, String note, String column) {}

  static Expr orFirst(Expr before, Expr otherwise) {
    return new Expr.Binary(
        BinaryOperator.OR, new Expr.IsNull(before, false), otherwise, ValueType.BOOLEAN);
  }

  static Expr isAfter(Expr later, Expr earlier) {
    return compare(later, BinaryOperator.GREATER, earlier);
  }

  static Expr isNotBefore(Expr later, Expr earlier) {
    return compare(later, BinaryOperator.GREATER_OR_EQUAL, earlier);
  }
}
