package dev.sextant.query.ir;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A relation: rows with named, typed columns. */
public sealed interface Rel {

  /** The columns, in order; names differ even when upper and lower case are the same. */
  List<Field> fields();

  /** The relations from which it is made. */
  default Stream<Rel> inputs() {
    return Stream.empty();
  }

  /**
   * The rows of a table.
   *
   * @param name the parts of its name, such as a schema and a table
   * @param alias how expressions name it
   * @param fields the columns that are read
   */
  record Scan(List<String> name, String alias, List<Field> fields) implements Rel {
    public Scan {
      name = List.copyOf(name);
      fields = List.copyOf(fields);
    }
  }

  /** The rows of a relation that the enclosing {@link With} names. */
  record Ref(String name, String alias, List<Field> fields) implements Rel {
    public Ref {
      fields = List.copyOf(fields);
    }

    /** The same, named otherwise by expressions. */
    public Ref as(String other) {
      return new Ref(name, other, fields);
    }
  }

  /** The rows for which a condition holds. */
  record Filter(Rel input, Expr condition) implements Rel {
    @Override
    public List<Field> fields() {
      return input.fields();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }
  }

  /** A column and how it is computed. */
  record Item(String name, Expr value) {
    /** A column as it is. */
    public static Item of(Field field) {
      return new Item(field.name(), new Expr.Column("", field.name(), field.type()));
    }

    /** The column. */
    public Field field() {
      return new Field(name, value.type());
    }
  }

  /** Each row with other columns. */
  record Project(Rel input, List<Item> items) implements Rel {
    public Project {
      items = List.copyOf(items);
    }

    @Override
    public List<Field> fields() {
      return items.stream().map(Item::field).toList();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }
  }

  /** An aggregated column. */
  record Total(String name, AggregateCall call) {
    /** The column. */
    public Field field() {
      return new Field(name, call.type());
    }
  }

  /**
   * One row for each combination of keys; without keys one row, unless the input is empty.
   *
   * @param keys what makes a group
   * @param totals the values of a group
   */
  record Aggregate(Rel input, List<Item> keys, List<Total> totals) implements Rel {
    public Aggregate {
      keys = List.copyOf(keys);
      totals = List.copyOf(totals);
    }

    @Override
    public List<Field> fields() {
      return Stream.concat(keys.stream().map(Item::field), totals.stream().map(Total::field))
          .toList();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }
  }

  /**
   * Each row of the left with the one row of the right that has the key, or with no values: the
   * right side's {@code key} columns occur once, so that no row of the left is doubled.
   *
   * @param right the relation that is looked up: a {@link Scan} or a {@link Ref}
   * @param matches for each key column of the right the value on the left
   * @param valid a further condition, such as a validity interval, or null
   * @param required whether rows without a partner are left out, rather than without values
   */
  record Lookup(Rel left, Rel right, List<Match> matches, @Nullable Expr valid, boolean required)
      implements Rel {

    /** A key column of the right and the value that it must equal. */
    public record Match(Expr.Column key, Expr value) {}

    public Lookup {
      matches = List.copyOf(matches);
    }

    /** A look-up that keeps rows without a partner. */
    public Lookup(Rel left, Rel right, List<Match> matches, @Nullable Expr valid) {
      this(left, right, matches, valid, false);
    }

    @Override
    public List<Field> fields() {
      return Stream.concat(left.fields().stream(), right.fields().stream()).toList();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(left, right);
    }
  }

  /** Each row of the left with each row of the right for which a condition holds. */
  record Pair(Rel left, Rel right, Expr condition) implements Rel {
    /** Each row with each. */
    public static Pair all(Rel left, Rel right) {
      return new Pair(left, right, new Expr.Bool(true));
    }

    /** Whether each row of the left goes with each of the right. */
    public boolean isUnconditional() {
      return condition.equals(new Expr.Bool(true));
    }

    @Override
    public List<Field> fields() {
      return Stream.concat(left.fields().stream(), right.fields().stream()).toList();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(left, right);
    }
  }

  /** The rows of all, which have the same columns. */
  record Union(List<Rel> parts) implements Rel {
    public Union {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Field> fields() {
      return parts.getFirst().fields();
    }

    @Override
    public Stream<Rel> inputs() {
      return parts.stream();
    }
  }

  /**
   * Each row once for every period from its first to its last one, both included; a row whose first
   * period lies behind its last one vanishes.
   *
   * @param period the name of the column that is added
   * @param first the start of the first period
   * @param last a date or moment at or behind the start of the last period
   * @param count how many steps a period lasts
   */
  record Spine(Rel input, String period, Expr first, Expr last, int count, Step step)
      implements Rel {
    @Override
    public List<Field> fields() {
      return Stream.concat(input.fields().stream(), Stream.of(new Field(period, first.type())))
          .toList();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }
  }

  /**
   * Each row with totals of the rows of its group that end with it.
   *
   * @param order the column by which the rows of a group follow each other; no two are equal
   * @param groups the columns whose values make a group
   * @param span how far the totals reach back
   * @param totals sums, smallest and largest values, without conditions of their own
   */
  record Moving(
      Rel input, Expr.Column order, List<Expr.Column> groups, Span span, List<Total> totals)
      implements Rel {

    /** How far totals reach back. */
    public sealed interface Span {
      /** So many days, the row's own included. Each group has a row for each of its days. */
      record LastDays(int count) implements Span {}

      /** All rows so far for which a value, such as the start of the year, is the same. */
      record Same(Expr value) implements Span {}

      /** All rows so far. */
      record All() implements Span {}
    }

    public Moving {
      groups = List.copyOf(groups);
      totals = List.copyOf(totals);
    }

    @Override
    public List<Field> fields() {
      return Stream.concat(
              Stream.concat(Stream.of(order), groups.stream())
                  .map(c -> new Field(c.name(), c.type())),
              totals.stream().map(Total::field))
          .toList();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }

    /** The values that rows have in common whose totals are made together. */
    public List<Expr> partition() {
      return Stream.concat(
              groups.stream(), span instanceof Span.Same s ? Stream.of(s.value()) : Stream.empty())
          .toList();
    }
  }

  /** The rows in an order; missing values come last, whichever way a column is sorted. */
  record Sort(Rel input, List<Key> by) implements Rel {

    /**
     * A column to sort by.
     *
     * @param known whether it has a value in each row
     */
    public record Key(Expr.Column column, boolean descending, boolean known) {

      /** A column that may lack values. */
      public Key(Expr.Column column, boolean descending) {
        this(column, descending, false);
      }
    }

    public Sort {
      by = List.copyOf(by);
    }

    @Override
    public List<Field> fields() {
      return input.fields();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }
  }

  /** The first rows. */
  record Limit(Rel input, long rows) implements Rel {
    @Override
    public List<Field> fields() {
      return input.fields();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.of(input);
    }
  }

  /**
   * A named relation, one idea of a query.
   *
   * @param notes what it is, for the reader; a line each
   */
  record Named(String name, List<String> notes, Rel body) {
    public Named {
      notes = List.copyOf(notes);
    }
  }

  /** A relation that refers to named ones, each of which may refer to those before it. */
  record With(List<Named> named, Rel body) implements Rel {
    public With {
      named = List.copyOf(named);
    }

    @Override
    public List<Field> fields() {
      return body.fields();
    }

    @Override
    public Stream<Rel> inputs() {
      return Stream.concat(named.stream().map(Named::body), Stream.of(body));
    }
  }
}
