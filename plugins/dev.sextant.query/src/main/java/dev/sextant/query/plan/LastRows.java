package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of the last (or first) moment and aggregates them. Rows are ranked by a window
 * rather than compared with the largest date, so that each is read once.
 */
final class LastRows {

  private final RowScope scope;
  private final List<Rel.Item> periods;
  private final List<Rel.Item> times;
  private final List<Rel.Item> dimensions;
  private final List<Rel.Total> totals;

  /** The column that is 1 for the rows that count. */
  private final String place;

  /**
   * @param periods the keys by which rows belong to periods
   * @param times those of the other keys that tell times apart, such as days of the week
   * @param dimensions the other keys
   */
  LastRows(
      RowScope scope,
      List<Rel.Item> periods,
      List<Rel.Item> times,
      List<Rel.Item> dimensions,
      List<Rel.Total> totals) {
    this.scope = scope;
    this.periods = periods;
    this.times = times;
    this.dimensions = dimensions;
    this.totals = totals;
    Stream<String> taken = Stream.concat(keys().stream().map(Rel.Item::name), columns());
    this.place = new Names(taken).unique("place");
  }

  /** Ranks the rows of each item in each period, and at each of the times that are told apart. */
  Rel.Project latest(Supplier<Rel> rows, Selection.Latest latest) {
    List<Expr> among = new ArrayList<>(values(periods));
    among.addAll(values(times));
    latest.per().forEach(c -> among.add(scope.translate(c)));
    List<Window.Order> order = new ArrayList<>();
    order.add(new Window.Order(scope.translate(latest.time()), latest.last()));
    versions(scope.source(), latest).forEach(c -> order.add(by(scope.own(c), latest.last())));
    return ranked(rows, new Window(Window.Neighbour.RANK, null, among, order));
  }

  /**
   * The key's columns, when rows of one item at one moment are versions of each other. A key that
   * holds the moment tells parts of the item apart, which all count.
   */
  private static List<String> versions(SourceInfo source, Selection.Latest latest) {
    List<String> known = new ArrayList<>();
    Stream.concat(Stream.of(latest.time()), latest.per().stream())
        .filter(c -> c.references().isEmpty())
        .map(Scalar.Column::column)
        .forEach(known::add);
    return source.key().contains(latest.time().column())
        ? List.of()
        : source.key().stream().filter(k -> !known.contains(k)).toList();
  }

  /** Numbers the rows of each group in each period; the key decides between equal moments. */
  Rel.Project edge(Supplier<Rel> rows, Selection.Edge edge, Expr time) {
    List<Expr> among = new ArrayList<>(values(periods));
    among.addAll(values(dimensions));
    List<Window.Order> order = new ArrayList<>(List.of(by(time, edge.last())));
    scope.source().key().forEach(c -> order.add(by(scope.own(c), edge.last())));
    totals.stream()
        .flatMap(t -> Stream.ofNullable(t.call().operand()))
        .forEach(o -> order.add(by(o, edge.last())));
    List<Window.Order> once = order.stream().distinct().toList();
    return ranked(rows, new Window(Window.Neighbour.ROW_NUMBER, null, among, once));
  }

  private static Window.Order by(Expr value, boolean descending) {
    return new Window.Order(value, descending);
  }

  private static List<Expr> values(List<Rel.Item> items) {
    return items.stream().map(Rel.Item::value).toList();
  }

  /** The rows are read once all columns that are needed are known. */
  private Rel.Project ranked(Supplier<Rel> rows, Window rank) {
    List<Rel.Item> items = new ArrayList<>(keys());
    for (Rel.Total total : totals) {
      add(items, total.name(), total.call().operand());
      add(items, counts(total), total.call().filter());
    }
    items.add(new Rel.Item(place, rank));
    return new Rel.Project(rows.get(), items);
  }

  private Stream<String> columns() {
    return totals.stream().flatMap(t -> Stream.of(t.name(), counts(t)));
  }

  private List<Rel.Item> keys() {
    return Stream.concat(periods.stream(), dimensions.stream()).toList();
  }

  private static void add(List<Rel.Item> items, String name, @Nullable Expr value) {
    if (value != null) {
      items.add(new Rel.Item(name, value));
    }
  }

  private static String counts(Rel.Total total) {
    return total.name() + "_counts";
  }

  /** Aggregates the rows in the first place. */
  Rel.Aggregate first(Rel.Ref ranked) {
    Expr rank = new Expr.Column("", place, ValueType.INTEGER);
    Rel first =
        new Rel.Filter(
            ranked, Expressions.compare(rank, BinaryOperator.EQUAL, Expressions.number(1)));
    List<Rel.Item> keys =
        keys().stream().map(k -> RowsPart.item(k.name(), k.value().type())).toList();
    return new Rel.Aggregate(first, keys, totals.stream().map(LastRows::again).toList());
  }

  private static Rel.Total again(Rel.Total total) {
    AggregateCall call = total.call();
    Expr operand = call.operand();
    Expr filter = call.filter();
    return new Rel.Total(
        total.name(),
        call.with(
            operand == null ? null : new Expr.Column("", total.name(), operand.type()),
            filter == null ? null : new Expr.Column("", counts(total), ValueType.BOOLEAN)));
  }
}
