package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.condition;
import static dev.sextant.engines.contract.Write.number;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** What is looked up by a key: in a table or a named relation, with and without a partner. */
final class Lookups {

  private static final Expr.Column ID = Samples.of(Samples.SALES, "id");
  private static final Expr.Column STORE = Samples.of(Samples.SALES, "store");
  private static final Expr.Column PIECES = Samples.of(Samples.SALES, "pieces");
  private static final Expr.Column CITY = Samples.of(Samples.STORES, "city");

  private Lookups() {}

  static Stream<Clause> clauses() {
    return Stream.of(inTable(), withPartner(), inRelation());
  }

  private static Rel.Lookup.Match sameStore() {
    return new Rel.Lookup.Match(Samples.of(Samples.STORES, "store"), STORE);
  }

  private static Rel cities(Rel rel) {
    return Samples.sorted(rel, List.of(new Rel.Item("id", ID), new Rel.Item("city", CITY)));
  }

  private static Clause inTable() {
    Rel rel =
        new Rel.Lookup(
            Samples.scan(Samples.SALES),
            Samples.scan(Samples.STORES),
            List.of(sameStore()),
            condition(PIECES, BinaryOperator.GREATER, number("0")));
    return new Clause(
        "each row with what is looked up, or nothing",
        cities(rel),
        List.of(
            "1 | Köln", "2 | Köln", "3 | Köln", "4 | -", "5 | Ulm", "6 | Ulm", "7 | -", "8 | -"));
  }

  private static Clause withPartner() {
    Rel rel =
        new Rel.Lookup(
            Samples.scan(Samples.SALES),
            Samples.scan(Samples.STORES),
            List.of(sameStore()),
            null,
            true);
    return new Clause(
        "each row with what is looked up, if there is something",
        cities(rel),
        List.of("1 | Köln", "2 | Köln", "3 | Köln", "4 | Köln", "5 | Ulm", "6 | Ulm"));
  }

  /** A sum of each store, looked up by rows that are named as well. */
  private static Clause inRelation() {
    Rel sums =
        new Rel.Aggregate(
            Samples.scan(Samples.SALES),
            List.of(new Rel.Item("shop", STORE)),
            List.of(
                new Rel.Total(
                    "sold",
                    AggregateCall.of(AggregateCall.Function.SUM, PIECES, ValueType.NUMBER))));
    Rel.Ref rows =
        new Rel.Ref(
            "some_sales",
            "left_side",
            List.of(new Field("id", ValueType.INTEGER), new Field("store", ValueType.TEXT)));
    Rel.Ref right = new Rel.Ref("sums", "right_side", sums.fields());
    Rel joined =
        new Rel.Lookup(
            rows,
            right,
            List.of(
                new Rel.Lookup.Match(
                    new Expr.Column("right_side", "shop", ValueType.TEXT),
                    new Expr.Column("left_side", "store", ValueType.TEXT))),
            null);
    Rel body =
        Samples.sorted(
            joined,
            List.of(
                new Rel.Item("id", new Expr.Column("left_side", "id", ValueType.INTEGER)),
                new Rel.Item("sold", new Expr.Column("right_side", "sold", ValueType.NUMBER))));
    Rel some =
        new Rel.Project(
            new Rel.Filter(
                Samples.scan(Samples.SALES),
                condition(ID, BinaryOperator.GREATER_OR_EQUAL, number("4"))),
            List.of(new Rel.Item("id", ID), new Rel.Item("store", STORE)));
    return new Clause(
        "rows of a named relation with those of another",
        new Rel.With(
            List.of(
                new Rel.Named("sums", List.of("Pieces of each store."), sums),
                new Rel.Named("some_sales", List.of(), some)),
            body),
        List.of("4 | 7", "5 | 3", "6 | 3", "7 | 0", "8 | -"));
  }
}
