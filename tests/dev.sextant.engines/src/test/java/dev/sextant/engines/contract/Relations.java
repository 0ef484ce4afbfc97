package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.column;
import static dev.sextant.engines.contract.Write.condition;
import static dev.sextant.engines.contract.Write.date;
import static dev.sextant.engines.contract.Write.moment;
import static dev.sextant.engines.contract.Write.number;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Joins, unions, orders, neighbours and periods. */
final class Relations {

  private static final Expr.Column ID = Samples.of(Samples.SALES, "id");
  private static final Expr.Column STORE = Samples.of(Samples.SALES, "store");
  private static final Expr.Column PIECES = Samples.of(Samples.SALES, "pieces");

  private Relations() {}

  static Stream<Clause> clauses() {
    return Stream.concat(
        Stream.of(pair(), union(), order(), downwards(), limit(), named(), neighbours(), ranks()),
        Stream.of(spines(), Stream.of(spineOfGroups()), moving()).flatMap(c -> c));
  }

  private static Clause pair() {
    Expr.Column store = Samples.of(Samples.STORES, "store");
    Rel rel =
        new Rel.Pair(
            Samples.scan(Samples.SALES),
            Samples.scan(Samples.STORES),
            condition(store, BinaryOperator.GREATER, STORE));
    return new Clause(
        "each row with each for which a condition holds",
        Order.by(
            new Rel.Project(rel, List.of(new Rel.Item("id", ID), new Rel.Item("other", store))),
            List.of(column("id", ValueType.INTEGER), column("other", ValueType.TEXT))),
        List.of(
            "1 | b", "1 | z", "2 | b", "2 | z", "3 | b", "3 | z", "4 | b", "4 | z", "5 | z",
            "6 | z", "7 | z"));
  }

  private static Clause union() {
    Rel whole =
        new Rel.Project(
            Samples.scan(Samples.SALES),
            List.of(
                new Rel.Item("id", ID),
                new Rel.Item("amount", number("0")),
                new Rel.Item("returned", new Expr.Null(ValueType.BOOLEAN)),
                new Rel.Item("day", new Expr.Null(ValueType.DATE))));
    Rel some =
        new Rel.Project(
            new Rel.Filter(
                Samples.scan(Samples.SALES), condition(ID, BinaryOperator.EQUAL, number("2"))),
            List.of(
                new Rel.Item("id", number("9")),
                new Rel.Item("amount", Samples.of(Samples.SALES, "amount")),
                new Rel.Item("returned", Samples.of(Samples.SALES, "returned")),
                new Rel.Item("day", Samples.of(Samples.SALES, "day"))));
    Rel first =
        new Rel.Filter(
            new Rel.Union(List.of(whole, some)),
            condition(column("id", ValueType.INTEGER), BinaryOperator.GREATER, number("7")));
    return new Clause(
        "the rows of several relations",
        Order.by(first, List.of(column("id", ValueType.INTEGER))),
        List.of("8 | 0 | - | -", "9 | 20.25 | false | 2024-02-29"));
  }

  private static Clause order() {
    Rel stores =
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(
                new Rel.Item("store", STORE),
                new Rel.Item("day", Samples.of(Samples.SALES, "day"))),
            List.of(new Rel.Total("found", AggregateCall.countRows())));
    return new Clause(
        "missing values come last, and capitals before small letters",
        Order.by(stores, List.of(column("store", ValueType.TEXT), column("day", ValueType.DATE))),
        List.of(
            "A | 2023-12-31 | 1",
            "A | 2024-01-31 | 1",
            "A | 2024-02-29 | 1",
            "A | 2024-03-01 | 1",
            "b | 1969-12-31 | 1",
            "b | - | 1",
            "c | 2024-12-30 | 1",
            "- | 2024-11-03 | 1"));
  }

  private static Clause downwards() {
    Rel stores =
        new Rel.Aggregate(
            Samples.scan(Samples.SALES), List.of(new Rel.Item("store", STORE)), List.of());
    return new Clause(
        "missing values come last downwards too, and groups need no totals",
        Order.byLast(stores, List.of(column("store", ValueType.TEXT))),
        List.of("c", "b", "A", "-"));
  }

  private static Clause limit() {
    Rel ids = new Rel.Project(Samples.scan(Samples.SALES), List.of(new Rel.Item("id", ID)));
    return new Clause(
        "the first rows",
        new Rel.Limit(Order.by(ids, List.of(column("id", ValueType.INTEGER))), 3),
        List.of("1", "2", "3"));
  }

  private static Clause named() {
    Rel last =
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(),
            List.of(
                new Rel.Total(
                    "most",
                    AggregateCall.of(AggregateCall.Function.MAX, PIECES, ValueType.INTEGER))));
    Rel body =
        new Rel.Project(
            new Rel.Filter(
                Samples.scan(Samples.SALES),
                condition(
                    PIECES,
                    BinaryOperator.EQUAL,
                    new Expr.ValueOf("extremes", "most", ValueType.INTEGER))),
            List.of(new Rel.Item("id", ID)));
    Rel ref = new Rel.Ref("found", "", List.of(new Field("id", ValueType.INTEGER)));
    return new Clause(
        "named relations, and the only value of one",
        new Rel.With(
            List.of(
                new Rel.Named("extremes", List.of("The most; -- and more /* of it."), last),
                new Rel.Named("found", List.of(), body)),
            ref),
        List.of("3"));
  }

  private static Clause neighbours() {
    List<Expr> among = List.of(STORE);
    List<Expr.Window.Order> by = List.of(new Expr.Window.Order(ID, true));
    List<Rel.Item> items =
        List.of(
            new Rel.Item("id", ID),
            new Rel.Item(
                "place", new Expr.Window(Expr.Window.Neighbour.ROW_NUMBER, null, among, by)),
            new Rel.Item("before", new Expr.Window(Expr.Window.Neighbour.PREVIOUS, ID, among, by)),
            new Rel.Item("behind", new Expr.Window(Expr.Window.Neighbour.NEXT, ID, among, by)),
            new Rel.Item(
                "known",
                new Expr.Window(
                    Expr.Window.Neighbour.KNOWN,
                    Samples.of(Samples.SALES, "amount"),
                    among,
                    List.of())),
            new Rel.Item(
                "mean", new Expr.Window(Expr.Window.Neighbour.MEAN, PIECES, List.of(), List.of())),
            new Rel.Item("all", new Expr.Window(Expr.Window.Neighbour.RANK, null, List.of(), by)));
    Rel known =
        new Rel.Filter(
            Samples.scan(Samples.SALES),
            new Expr.IsNull(Samples.of(Samples.SALES, "returned"), true));
    return new Clause(
        "values of neighbouring rows",
        Samples.sorted(known, items),
        List.of(
            "1 | 3 | 2 | - | 3 | 1.333333333 | 6",
            "2 | 2 | 4 | 1 | 3 | 1.333333333 | 5",
            "4 | 1 | - | 2 | 3 | 1.333333333 | 4",
            "5 | 2 | 6 | - | 1 | 1.333333333 | 3",
            "6 | 1 | - | 5 | 1 | 1.333333333 | 2",
            "8 | 1 | - | - | 1 | 1.333333333 | 1"));
  }

  /** Rows that the order does not tell apart have the same rank. */
  private static Clause ranks() {
    List<Expr.Window.Order> half =
        List.of(new Expr.Window.Order(Samples.of(Samples.SALES, "returned"), false));
    Rel known =
        new Rel.Filter(
            Samples.scan(Samples.SALES),
            new Expr.IsNull(Samples.of(Samples.SALES, "returned"), true));
    return new Clause(
        "ranks of rows",
        Samples.sorted(
            known,
            List.of(
                new Rel.Item("id", ID),
                new Rel.Item(
                    "rank", new Expr.Window(Expr.Window.Neighbour.RANK, null, List.of(), half)))),
        List.of("1 | 4", "2 | 1", "4 | 4", "5 | 1", "6 | 1", "8 | 4"));
  }

  private static Stream<Clause> moving() {
    Expr.Column day = column("day", ValueType.DATE);
    Expr.Column store = column("store", ValueType.TEXT);
    return Stream.of(
        moving(
            "of the last two days",
            List.of(store),
            new Rel.Moving.Span.LastDays(2),
            "A | 2024-02-28 | 2.8 | 2.8 | 2.8",
            "A | 2024-02-29 | 5.7 | 2.8 | 2.9",
            "A | 2024-03-01 | 3 | 0.1 | 2.9",
            "A | 2024-03-02 | 0.3 | 0.1 | 0.2",
            "- | 2024-02-28 | - | - | -",
            "- | 2024-02-29 | 2.9 | 2.9 | 2.9",
            "- | 2024-03-01 | 2.9 | 2.9 | 2.9",
            "- | 2024-03-02 | - | - | -"),
        moving(
            "of the month so far",
            List.of(store),
            new Rel.Moving.Span.Same(new Expr.Truncated(day, Step.MONTH)),
            "A | 2024-02-28 | 2.8 | 2.8 | 2.8",
            "A | 2024-02-29 | 5.7 | 2.8 | 2.9",
            "A | 2024-03-01 | 0.1 | 0.1 | 0.1",
            "A | 2024-03-02 | 0.3 | 0.1 | 0.2",
            "- | 2024-02-28 | - | - | -",
            "- | 2024-02-29 | 2.9 | 2.9 | 2.9",
            "- | 2024-03-01 | - | - | -",
            "- | 2024-03-02 | - | - | -"),
        moving(
            "of all days",
            List.of(store),
            new Rel.Moving.Span.All(),
            "A | 2024-02-28 | 2.8 | 2.8 | 2.8",
            "A | 2024-02-29 | 5.7 | 2.8 | 2.9",
            "A | 2024-03-01 | 5.8 | 0.1 | 2.9",
            "A | 2024-03-02 | 6 | 0.1 | 2.9",
            "- | 2024-02-28 | - | - | -",
            "- | 2024-02-29 | 2.9 | 2.9 | 2.9",
            "- | 2024-03-01 | 2.9 | 2.9 | 2.9",
            "- | 2024-03-02 | 2.9 | 2.9 | 2.9"),
        moving(
            "without groups",
            List.of(),
            new Rel.Moving.Span.LastDays(3),
            "2024-02-28 | 2.8 | 2.8 | 2.8",
            "2024-02-29 | 8.6 | 2.8 | 5.8",
            "2024-03-01 | 8.7 | 0.1 | 5.8",
            "2024-03-02 | 6.1 | 0.1 | 5.8"));
  }

  /** A tenth of the day of the month for two groups, one of which has but the 29th. */
  private static Clause moving(
      String name, List<Expr.Column> groups, Rel.Moving.Span span, String... expected) {
    Expr.Column day = column("day", ValueType.DATE);
    Expr.Column stored = Samples.of(Samples.STORES, "store");
    Expr.Column store = column("store", ValueType.TEXT);
    Expr known = condition(store, BinaryOperator.EQUAL, Write.text("A"));
    Expr leap = condition(day, BinaryOperator.EQUAL, date("2024-02-29"));
    Expr either = new Expr.Binary(BinaryOperator.OR, known, leap, ValueType.BOOLEAN);
    Expr number = new Expr.Call(Function.DAY_OF_MONTH, List.of(day), ValueType.INTEGER);
    Expr tenth = new Expr.Binary(BinaryOperator.DIVIDE, number, number("10"), ValueType.NUMBER);
    Rel spine =
        new Rel.Spine(
            new Rel.Project(
                new Rel.Filter(
                    Samples.scan(Samples.STORES),
                    condition(stored, BinaryOperator.LESS, Write.text("z"))),
                List.of(new Rel.Item("store", stored))),
            "day",
            date("2024-02-28"),
            date("2024-03-02"),
            1,
            Step.DAY);
    Rel values =
        new Rel.Project(
            spine,
            List.of(
                new Rel.Item("day", day),
                new Rel.Item("store", when(known, store)),
                new Rel.Item("amount", when(either, tenth))));
    List<Rel.Item> keys =
        groups.isEmpty()
            ? List.of(new Rel.Item("day", day))
            : List.of(new Rel.Item("day", day), new Rel.Item("store", store));
    Rel days =
        new Rel.Aggregate(
            values, keys, List.of(total("amount", "amount", AggregateCall.Function.SUM)));
    Rel.Moving moving =
        new Rel.Moving(
            new Rel.Ref("days", "", days.fields()),
            day,
            groups,
            span,
            List.of(
                total("all", "amount", AggregateCall.Function.SUM),
                total("least", "amount", AggregateCall.Function.MIN),
                total("most", "amount", AggregateCall.Function.MAX)));
    List<Expr.Column> order = Stream.concat(groups.stream(), Stream.of(day)).toList();
    List<Rel.Item> items =
        Stream.concat(
                order.stream().map(c -> new Rel.Item(c.name(), c)),
                moving.totals().stream()
                    .map(t -> new Rel.Item(t.name(), column(t.name(), ValueType.NUMBER))))
            .toList();
    return new Clause(
        "totals that move: " + name,
        new Rel.With(
            List.of(new Rel.Named("days", List.of("Each day."), days)),
            Order.by(new Rel.Project(moving, items), order)),
        List.of(expected));
  }

  private static Expr when(Expr condition, Expr value) {
    return new Expr.Case(List.of(new Expr.Case.Branch(condition, value)), null, value.type());
  }

  private static Rel.Total total(String name, String of, AggregateCall.Function function) {
    return new Rel.Total(
        name, AggregateCall.of(function, column(of, ValueType.NUMBER), ValueType.NUMBER));
  }

  private static Stream<Clause> spines() {
    return Stream.of(
        spine(
            "days over a leap day",
            date("2024-02-28"),
            date("2024-03-01"),
            1,
            Step.DAY,
            "2024-02-28",
            "2024-02-29",
            "2024-03-01"),
        spine(
            "weeks as seven days",
            date("2024-02-26"),
            date("2024-03-12"),
            7,
            Step.DAY,
            "2024-02-26",
            "2024-03-04",
            "2024-03-11"),
        spine(
            "weeks",
            date("2024-02-26"),
            date("2024-03-10"),
            1,
            Step.WEEK,
            "2024-02-26",
            "2024-03-04"),
        spine(
            "months",
            date("2023-11-01"),
            date("2024-02-29"),
            1,
            Step.MONTH,
            "2023-11-01",
            "2023-12-01",
            "2024-01-01",
            "2024-02-01"),
        spine(
            "months that start on the 6th",
            date("2023-12-06"),
            date("2024-02-05"),
            1,
            Step.MONTH,
            "2023-12-06",
            "2024-01-06"),
        spine(
            "quarters",
            date("2023-10-01"),
            date("2024-04-01"),
            1,
            Step.QUARTER,
            "2023-10-01",
            "2024-01-01",
            "2024-04-01"),
        spine(
            "quarters as three months",
            date("2023-11-01"),
            date("2024-04-30"),
            3,
            Step.MONTH,
            "2023-11-01",
            "2024-02-01"),
        spine(
            "years",
            date("1969-01-01"),
            date("1971-06-01"),
            1,
            Step.YEAR,
            "1969-01-01",
            "1970-01-01",
            "1971-01-01"),
        spine(
            "hours over a change of the clock",
            moment("2024-03-31T01:00:00"),
            moment("2024-03-31T03:59:00"),
            1,
            Step.HOUR,
            "2024-03-31T01:00",
            "2024-03-31T02:00",
            "2024-03-31T03:00"),
        spine(
            "minutes over midnight",
            moment("2023-12-31T23:59:00"),
            moment("2024-01-01T00:01:00"),
            1,
            Step.MINUTE,
            "2023-12-31T23:59",
            "2024-01-01T00:00",
            "2024-01-01T00:01"),
        spine(
            "seconds",
            moment("2024-02-29T23:59:58"),
            moment("2024-03-01T00:00:00"),
            1,
            Step.SECOND,
            "2024-02-29T23:59:58",
            "2024-02-29T23:59:59",
            "2024-03-01T00:00"),
        spine(
            "a date as the end of hours",
            moment("2024-02-28T23:00:00"),
            date("2024-02-29"),
            1,
            Step.HOUR,
            "2024-02-28T23:00",
            "2024-02-29T00:00"),
        spine(
            "no periods between the wrong way round",
            date("2024-03-02"),
            date("2024-03-01"),
            1,
            Step.DAY),
        spine(
            "no periods without an end",
            date("2024-03-02"),
            new Expr.Null(ValueType.DATE),
            1,
            Step.DAY),
        many());
  }

  private static Clause spine(
      String name, Expr first, Expr last, int count, Step step, String... expected) {
    Rel rel = new Rel.Spine(Samples.scan(Samples.ONE), "period", first, last, count, step);
    Rel only =
        new Rel.Project(rel, List.of(new Rel.Item("period", column("period", first.type()))));
    return new Clause(
        "periods: " + name,
        Order.by(only, List.of(column("period", first.type()))),
        List.of(expected));
  }

  /** More than an engine may make at once. */
  private static Clause many() {
    Rel rel =
        new Rel.Spine(
            Samples.scan(Samples.ONE),
            "period",
            moment("2023-01-01T00:00:00"),
            moment("2025-02-28T12:00:00"),
            1,
            Step.HOUR);
    Expr.Column period = column("period", ValueType.TIMESTAMP);
    return new Clause(
        "periods: thousands",
        new Rel.Aggregate(
            rel,
            List.of(),
            List.of(
                new Rel.Total("found", AggregateCall.countRows()),
                new Rel.Total(
                    "kinds",
                    AggregateCall.of(
                        AggregateCall.Function.COUNT_DISTINCT, period, ValueType.INTEGER)),
                new Rel.Total(
                    "latest",
                    AggregateCall.of(AggregateCall.Function.MAX, period, ValueType.TIMESTAMP)))),
        List.of("18949 | 18949 | 2025-02-28T12:00"));
  }

  /** Each row has bounds of its own, of which one is found by a query. */
  private static Clause spineOfGroups() {
    Expr day = Samples.of(Samples.SALES, "day");
    Rel last =
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(),
            List.of(
                new Rel.Total(
                    "last_day",
                    AggregateCall.of(AggregateCall.Function.MAX, day, ValueType.DATE))));
    Rel groups =
        new Rel.Aggregate(
            new Rel.Filter(
                Samples.scan(Samples.SALES),
                condition(day, BinaryOperator.GREATER, date("2024-01-01"))),
            List.of(new Rel.Item("store", STORE)),
            List.of(
                new Rel.Total(
                    "first_day",
                    AggregateCall.of(AggregateCall.Function.MIN, day, ValueType.DATE))));
    Rel spine =
        new Rel.Spine(
            new Rel.Ref("groups", "", groups.fields()),
            "quarter",
            new Expr.Truncated(column("first_day", ValueType.DATE), Step.QUARTER),
            new Expr.ValueOf("ends", "last_day", ValueType.DATE),
            1,
            Step.QUARTER);
    Rel only =
        new Rel.Project(
            spine,
            List.of(
                new Rel.Item("store", column("store", ValueType.TEXT)),
                new Rel.Item("quarter", column("quarter", ValueType.DATE))));
    return new Clause(
        "periods of each group",
        new Rel.With(
            List.of(
                new Rel.Named("ends", List.of("The last day."), last),
                new Rel.Named("groups", List.of("The first day of each."), groups)),
            Order.by(
                only, List.of(column("store", ValueType.TEXT), column("quarter", ValueType.DATE)))),
        List.of(
            "A | 2024-01-01",
            "A | 2024-04-01",
            "A | 2024-07-01",
            "A | 2024-10-01",
            "c | 2024-10-01",
            "- | 2024-10-01"));
  }
}
