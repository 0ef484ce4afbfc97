package dev.sextant.query.ir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rows made one value.
 *
 * @param function how
 * @param operand of what; null for the rows themselves
 * @param filter which rows count, or null for all
 * @param level the share below for percentiles, else 0
 */
public record AggregateCall(
    Function function,
    @Nullable Expr operand,
    @Nullable Expr filter,
    BigDecimal level,
    ValueType type) {

  /** Ways to make one value of many. */
  public enum Function {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    MIN,
    MAX,
    AVERAGE,
    /** With linear interpolation between the two nearest rows. */
    PERCENTILE,
    /** The first value, in their order, up to which so large a share of the rows lies. */
    DISCRETE_PERCENTILE,
    APPROXIMATE_PERCENTILE,
    /** The standard deviation of a sample. */
    STDDEV
  }

  /** A function of an operand, over all rows. */
  public static AggregateCall of(Function function, Expr operand, ValueType type) {
    return new AggregateCall(function, operand, null, BigDecimal.ZERO, type);
  }

  /** The number of rows. */
  public static AggregateCall countRows() {
    return new AggregateCall(Function.COUNT, null, null, BigDecimal.ZERO, ValueType.INTEGER);
  }

  /** The same with other expressions. */
  public AggregateCall with(@Nullable Expr newOperand, @Nullable Expr newFilter) {
    return new AggregateCall(function, newOperand, newFilter, level, type);
  }
}
