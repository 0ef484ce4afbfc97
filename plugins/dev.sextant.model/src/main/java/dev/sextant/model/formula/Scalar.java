package dev.sextant.model.formula;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.PeriodRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value computed from one row of a source, with every name resolved and every type known. */
public sealed interface Scalar {

  /** The type of the value. */
  Type type();

  /** The scalars from which it is computed. */
  default Stream<Scalar> operands() {
    return Stream.empty();
  }

  /**
   * A column, reached from the row's source over references to keys.
   *
   * @param source the source of the row
   * @param references the names of the references to follow, none for a column of the source itself
   * @param column the column's real name in the table that is reached
   */
  record Column(ElementId source, List<String> references, String column, Type type)
      implements Scalar {
    public Column {
      references = List.copyOf(references);
    }
  }

  /** A number; already scaled, so that {@code 3.1%} is 0.031. */
  record NumberLiteral(BigDecimal value, Type type) implements Scalar {}

  /** A text. */
  record TextLiteral(String value) implements Scalar {
    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /** True or false. */
  record BooleanLiteral(boolean value) implements Scalar {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }
  }

  /** A written period; compared with a date it means all of its days. */
  record PeriodLiteral(PeriodRef period) implements Scalar {
    @Override
    public Type type() {
      return Type.DATE;
    }
  }

  /** Arithmetic, comparison or logic. */
  record Operation(BinaryOperator operator, Scalar left, Scalar right, Type type)
      implements Scalar {
    @Override
    public Stream<Scalar> operands() {
      return Stream.of(left, right);
    }
  }

  /** {@code not x}. */
  record Not(Scalar operand) implements Scalar {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code -x}. */
  record Negated(Scalar operand) implements Scalar {
    @Override
    public Type type() {
      return operand.type();
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code x in (a, b)}, or not. */
  record In(Scalar operand, boolean negated, List<Scalar> values) implements Scalar {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.concat(Stream.of(operand), values.stream());
    }
  }

  /** {@code x between a and b}, both ends included. */
  record Between(Scalar operand, Scalar low, Scalar high) implements Scalar {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.of(operand, low, high);
    }
  }

  /** {@code x is missing}, or not. */
  record Missing(Scalar operand, boolean negated) implements Scalar {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * A metric of the item of a row, over all its rows: {@code (orders by customer_id)}.
   *
   * @param items how the rows that the metric reads name the item
   * @param columns the item of this row, in the same order
   */
  record OfItem(Measure metric, List<String> items, List<Column> columns, Type type)
      implements Scalar {
    public OfItem {
      items = List.copyOf(items);
      columns = List.copyOf(columns);
    }

    @Override
    public Stream<Scalar> operands() {
      return columns.stream().map(c -> c);
    }
  }

  /**
   * An amount of money in the currency of rates, by the latest rate of its own currency on or
   * before a day. An amount of which no rate is known makes the value of its group unknown.
   *
   * @param on the day
   * @param from the currency in which the amount is, or empty when a column names it
   * @param currency the column that names it, or null
   */
  record Converted(
      Scalar operand, ElementId rates, Column on, String from, @Nullable Column currency, Type type)
      implements Scalar {
    @Override
    public Stream<Scalar> operands() {
      return Stream.concat(Stream.of(operand, on), Stream.ofNullable(currency));
    }
  }

  /** {@code x starts with "…"}; upper and lower case differ. */
  record Match(Scalar operand, MatchKind kind, String text) implements Scalar {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.of(operand);
    }
  }

  /** A function of the language, such as {@code coalesce} or {@code days_between}. */
  record Function(String name, List<Scalar> arguments, Type type) implements Scalar {
    public Function {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<Scalar> operands() {
      return arguments.stream();
    }
  }

  /**
   * The period of a calendar's own in which a date lies: {@code sold_at.retail_week}.
   *
   * @param operand a date or timestamp
   * @param days the source of the calendar's days
   * @param day its column of the day, which is its key
   * @param column its column of the period
   * @param grain what such periods are called
   */
  record InCalendar(
      Scalar operand, ElementId days, String day, String column, String grain, Type type)
      implements Scalar {
    @Override
    public Stream<Scalar> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code customer active 12 months earlier}: whether the item had a valid row back then. */
  record ActiveEarlier(Column item, Duration earlier) implements Scalar {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public Stream<Scalar> operands() {
      return Stream.of(item);
    }
  }
}
