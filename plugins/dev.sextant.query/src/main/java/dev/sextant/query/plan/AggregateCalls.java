package dev.sextant.query.plan;

import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How leaves are aggregated. */
final class AggregateCalls {

  private AggregateCalls() {}

  /** The call for a leaf; the filter is given because it may already hold for all rows. */
  static AggregateCall of(Leaf.OfSource leaf, RowScope scope, @Nullable Expr filter) {
    Measure.Aggregate measure = leaf.aggregate();
    Scalar scalar = measure.operand();
    Expr operand = scalar == null ? null : scope.translate(scalar);
    if (operand != null && addsUp(leaf)) {
      Expr known = new Expr.IsNull(operand, true);
      Expr one =
          new Expr.Case(
              List.of(new Expr.Case.Branch(known, Expressions.number(1))),
              Expressions.ZERO,
              ValueType.INTEGER);
      return new AggregateCall(
          AggregateCall.Function.SUM, one, filter, measure.level(), ValueType.INTEGER);
    }
    AggregateCall.Function function = function(measure.function());
    if (measure.function() == AggregateFunction.SHARE && operand != null) {
      operand = new Expr.Cast(operand, ValueType.INTEGER);
    }
    return new AggregateCall(function, operand, filter, measure.level(), type(function, operand));
  }

  /** Whether it adds up amounts that are converted into one currency. */
  static boolean isConverted(Leaf.OfSource leaf) {
    return conversion(leaf).isPresent();
  }

  private static Optional<Scalar.Converted> conversion(Leaf.OfSource leaf) {
    return Optional.ofNullable(leaf.aggregate().operand())
        .filter(Scalar.Converted.class::isInstance)
        .map(Scalar.Converted.class::cast);
  }

  /** The column of the number of amounts without a rate. */
  static String withoutRate(String column) {
    return column + "_without_rate";
  }

  /**
   * The totals of a leaf: its value, where amounts are converted how many were not, and where
   * groups stay that have rows but no value how many rows there are, or nothing without any.
   */
  static Stream<Rel.Total> totals(
      Leaf.OfSource leaf, String name, RowScope scope, AggregateCall value) {
    List<Rel.Total> totals = new ArrayList<>(List.of(new Rel.Total(name, value)));
    conversion(leaf)
        .ifPresent(c -> totals.add(new Rel.Total(withoutRate(name), missing(c, scope, value))));
    if (scope.keepsGroupsWithoutValues() && canBeMissing(leaf)) {
      totals.add(new Rel.Total(name + "_rows", rows(value)));
    }
    return totals.stream();
  }

  private static boolean canBeMissing(Leaf.OfSource leaf) {
    return leaf.aggregate().operand() != null && !counts(leaf);
  }

  private static AggregateCall rows(AggregateCall value) {
    return new AggregateCall(
        AggregateCall.Function.SUM,
        Expressions.number(1),
        value.filter(),
        value.level(),
        ValueType.INTEGER);
  }

  private static AggregateCall missing(
      Scalar.Converted converted, RowScope scope, AggregateCall value) {
    Expr amount = new Expr.IsNull(scope.translate(converted.operand()), true);
    Expr unknown = new Expr.IsNull(scope.translate(converted), false);
    Expr filter = value.filter();
    List<Expr> all = new ArrayList<>(List.of(amount, unknown));
    if (filter != null) {
      all.add(filter);
    }
    return AggregateCall.countRows().with(null, Expressions.all(all).orElseThrow());
  }

  private static AggregateCall.Function function(AggregateFunction function) {
    return switch (function) {
      case COUNT -> AggregateCall.Function.COUNT;
      case COUNT_DISTINCT -> AggregateCall.Function.COUNT_DISTINCT;
      case SUM -> AggregateCall.Function.SUM;
      case MIN -> AggregateCall.Function.MIN;
      case MAX -> AggregateCall.Function.MAX;
      case AVERAGE, SHARE -> AggregateCall.Function.AVERAGE;
      case PERCENTILE -> AggregateCall.Function.PERCENTILE;
      case DISCRETE_PERCENTILE -> AggregateCall.Function.DISCRETE_PERCENTILE;
      case APPROXIMATE_PERCENTILE -> AggregateCall.Function.APPROXIMATE_PERCENTILE;
      case STDDEV -> AggregateCall.Function.STDDEV;
      // One row is left of each group.
      case FIRST, LAST -> AggregateCall.Function.MAX;
    };
  }

  private static ValueType type(AggregateCall.Function function, @Nullable Expr operand) {
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> ValueType.INTEGER;
      case MIN, MAX -> operand == null ? ValueType.NUMBER : operand.type();
      case SUM, AVERAGE, PERCENTILE, DISCRETE_PERCENTILE, APPROXIMATE_PERCENTILE, STDDEV ->
          ValueType.NUMBER;
    };
  }

  /** Whether the totals of a leaf over parts make its total over the whole. */
  static boolean addUp(Leaf.OfSource leaf) {
    return again(function(leaf.aggregate().function())).isPresent();
  }

  /** How totals of parts become the total of the whole; empty when they cannot. */
  static Optional<AggregateCall.Function> again(AggregateCall.Function function) {
    return switch (function) {
      case COUNT, SUM -> Optional.of(AggregateCall.Function.SUM);
      case MIN -> Optional.of(AggregateCall.Function.MIN);
      case MAX -> Optional.of(AggregateCall.Function.MAX);
      case COUNT_DISTINCT,
          AVERAGE,
          PERCENTILE,
          DISCRETE_PERCENTILE,
          APPROXIMATE_PERCENTILE,
          STDDEV ->
          Optional.empty();
    };
  }

  /** Whether no rows mean 0; averages, extremes and percentiles have no value then. */
  static boolean isZeroWithoutRows(AggregateFunction function) {
    return function.isAdditive() || function == AggregateFunction.COUNT_DISTINCT;
  }

  private static boolean counts(Leaf.OfSource leaf) {
    AggregateFunction function = leaf.aggregate().function();
    return function == AggregateFunction.COUNT || function == AggregateFunction.COUNT_DISTINCT;
  }

  /** Known values among rows that are there are 0 at least; without rows there is no value. */
  private static boolean addsUp(Leaf.OfSource leaf) {
    return leaf.aggregate().function() == AggregateFunction.COUNT
        && leaf.aggregate().operand() != null
        && !leaf.filled();
  }

  /** Conversions are counted by adding up what each event is credited with. */
  private static boolean addsUpCredits(Leaf.OfSource leaf) {
    return leaf.origin() instanceof Origin.Credited
        && leaf.aggregate().function() == AggregateFunction.SUM;
  }

  /** Whether a group's value without rows differs from what SQL makes of it. */
  static boolean needsSettling(Leaf.OfSource leaf) {
    return addsUpCredits(leaf) || (counts(leaf) ? !leaf.filled() && !addsUp(leaf) : leaf.filled());
  }

  /** A total as the language means it when no row counts: 0 for sums, no value where gaps stay. */
  static Rel.Item settled(Leaf.OfSource leaf, Rel.Item total) {
    if (!needsSettling(leaf)) {
      return total;
    }
    Expr value = total.value();
    return new Rel.Item(
        total.name(), leaf.filled() ? Expressions.orZero(value) : Expressions.nullIfZero(value));
  }
}
