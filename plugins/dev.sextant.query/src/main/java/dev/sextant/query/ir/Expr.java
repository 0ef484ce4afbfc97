package dev.sextant.query.ir;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.MatchKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value computed from one row of a relation. */
public sealed interface Expr {

  /** The type of the value. */
  ValueType type();

  /** The expressions from which it is computed. */
  default Stream<Expr> operands() {
    return Stream.empty();
  }

  /** The same with each operand replaced. */
  default Expr map(UnaryOperator<Expr> change) {
    return this;
  }

  /** This expression and all within it, parents first. */
  default Stream<Expr> tree() {
    return Stream.concat(Stream.of(this), operands().flatMap(Expr::tree));
  }

  /**
   * A column of the input.
   *
   * @param of the alias of the relation that has it; empty when there is only one
   */
  record Column(String of, String name, ValueType type) implements Expr {}

  /** A text. */
  record Text(String value) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  /** A number. */
  record Number(BigDecimal value) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }
  }

  /** A day. */
  record Date(LocalDate value) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }
  }

  /** A moment on a local clock. */
  record Timestamp(LocalDateTime value) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.TIMESTAMP;
    }
  }

  /** No value. */
  record Null(ValueType type) implements Expr {}

  /** Arithmetic, comparison or logic; a division by 0 must be guarded before. */
  record Binary(BinaryOperator operator, Expr left, Expr right, ValueType type) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(left, right);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Binary(operator, change.apply(left), change.apply(right), type);
    }
  }

  /** {@code not x}. */
  record Not(Expr operand) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Not(change.apply(operand));
    }
  }

  /** {@code -x}. */
  record Negated(Expr operand) implements Expr {
    @Override
    public ValueType type() {
      return operand.type();
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Negated(change.apply(operand));
    }
  }

  /** Whether there is no value, or whether there is one. */
  record IsNull(Expr operand, boolean negated) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new IsNull(change.apply(operand), negated);
    }
  }

  /** Whether the operand is one of the values, or none of them. */
  record In(Expr operand, boolean negated, List<Expr> values) implements Expr {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.concat(Stream.of(operand), values.stream());
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new In(change.apply(operand), negated, values.stream().map(change).toList());
    }
  }

  /** Whether a text starts with, ends with or contains another; upper and lower case differ. */
  record Match(Expr operand, MatchKind kind, String text) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Match(change.apply(operand), kind, text);
    }
  }

  /** The value of the first branch whose condition holds. */
  record Case(List<Branch> branches, @Nullable Expr otherwise, ValueType type) implements Expr {

    /** A value and when it is taken. */
    public record Branch(Expr when, Expr then) {}

    public Case {
      branches = List.copyOf(branches);
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.concat(
          branches.stream().flatMap(b -> Stream.of(b.when(), b.then())),
          Stream.ofNullable(otherwise));
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Case(
          branches.stream()
              .map(b -> new Branch(change.apply(b.when()), change.apply(b.then())))
              .toList(),
          otherwise == null ? null : change.apply(otherwise),
          type);
    }
  }

  /** A function of values. */
  record Call(Function function, List<Expr> arguments, ValueType type) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<Expr> operands() {
      return arguments.stream();
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Call(function, arguments.stream().map(change).toList(), type);
    }
  }

  /** The value as another type; what does not fit is an error of the engine. */
  record Cast(Expr operand, ValueType type) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Cast(change.apply(operand), type);
    }
  }

  /** A moment on the clock of one zone as the clock of another shows it. */
  record InZone(Expr operand, String from, String to) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.TIMESTAMP;
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new InZone(change.apply(operand), from, to);
    }
  }

  /** The start of the calendar step that holds a date or moment; keeps the operand's type. */
  record Truncated(Expr operand, Step step) implements Expr {
    @Override
    public ValueType type() {
      return operand.type();
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Truncated(change.apply(operand), step);
    }
  }

  /** So many steps later, clamped to the end of the month; keeps the operand's type. */
  record Shifted(Expr operand, int count, Step step) implements Expr {
    @Override
    public ValueType type() {
      return operand.type();
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Shifted(change.apply(operand), count, step);
    }
  }

  /**
   * A value that also depends on other rows of the same relation. It stands in the columns of a
   * {@link Rel.Project} only.
   *
   * @param operand what is taken from the neighbour; null where rows are numbered
   * @param partition the values of the rows among which is looked
   * @param order by what these rows follow each other
   */
  record Window(Neighbour function, @Nullable Expr operand, List<Expr> partition, List<Order> order)
      implements Expr {

    /** Which value it is. */
    public enum Neighbour {
      /** 1 for the first row, 2 for the second one … */
      ROW_NUMBER,
      /** The same, but rows that the order does not tell apart have the same number. */
      RANK,
      /** The operand of the row before; no value in the first one. */
      PREVIOUS,
      /** The operand of the row behind; no value in the last one. */
      NEXT,
      /** In how many of the rows the operand has a value; they need no order. */
      KNOWN,
      /** The mean of the operand over all of the rows; they need no order. */
      MEAN
    }

    /** A value by which rows are ordered; it should be known in each row. */
    public record Order(Expr by, boolean descending) {}

    public Window {
      partition = List.copyOf(partition);
      order = List.copyOf(order);
    }

    @Override
    public ValueType type() {
      return switch (function) {
        case ROW_NUMBER, RANK, KNOWN -> ValueType.INTEGER;
        case MEAN -> ValueType.NUMBER;
        case PREVIOUS, NEXT -> operand == null ? ValueType.NUMBER : operand.type();
      };
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.concat(
          Stream.concat(Stream.ofNullable(operand), partition.stream()),
          order.stream().map(Order::by));
    }

    @Override
    public Expr map(UnaryOperator<Expr> change) {
      return new Window(
          function,
          operand == null ? null : change.apply(operand),
          partition.stream().map(change).toList(),
          order.stream().map(o -> new Order(change.apply(o.by()), o.descending())).toList());
    }
  }

  /** The only value of a named relation that has one row at most. */
  record ValueOf(String relation, String column, ValueType type) implements Expr {}
}
