package dev.sextant.model.formula;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.StateKind;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a group and a period, with every name resolved. Filters stand in the aggregates:
 * {@code (a / b) where c} has {@code c} in both, resolved from each one's own source.
 */
public sealed interface Measure {

  /** The unit of the value. */
  Unit unit();

  /** The measures from which it is computed. */
  default Stream<Measure> operands() {
    return Stream.empty();
  }

  /** The sources whose rows it reads itself, apart from its operands'. */
  default Stream<ElementId> sources() {
    return Stream.empty();
  }

  /** This measure and all within it, parents first. */
  default Stream<Measure> tree() {
    return Stream.concat(Stream.of(this), operands().flatMap(Measure::tree));
  }

  /**
   * Rows of one source made one value.
   *
   * @param name the metric from which it stems, to name it in SQL; empty when there is none
   * @param operand what is aggregated, or null for the rows themselves
   * @param filter which rows count, or null for all
   * @param timeRole the date role by which rows belong to periods; empty when the source has none
   * @param level the share below for percentiles, else 0
   */
  record Aggregate(
      String name,
      AggregateFunction function,
      ElementId source,
      @Nullable Scalar operand,
      @Nullable Scalar filter,
      String timeRole,
      BigDecimal level,
      Unit unit)
      implements Measure {
    @Override
    public Stream<ElementId> sources() {
      return Stream.of(source);
    }
  }

  /** A plain number. */
  record Constant(BigDecimal value, Unit unit) implements Measure {}

  /** Another metric, taken as it is. */
  record MetricRef(ElementId metric, Unit unit) implements Measure {}

  /** Arithmetic of two values of the same group and period; division by 0 gives no value. */
  record Arithmetic(BinaryOperator operator, Measure left, Measure right, Unit unit)
      implements Measure {
    @Override
    public Stream<Measure> operands() {
      return Stream.of(left, right);
    }
  }

  /** {@code -x}. */
  record Negated(Measure operand) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** A function of values, such as {@code coalesce(a, 0)}, {@code abs}, {@code round}. */
  record Function(String name, List<Measure> arguments, Unit unit) implements Measure {
    public Function {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<Measure> operands() {
      return arguments.stream();
    }
  }

  /** {@code per day}: the period's value over its number of such calendar units. */
  record Rate(Measure operand, Grain per, Unit unit) implements Measure {
    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code from 1 year ago}. */
  record Offset(Measure operand, Span offset) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code over last 28 days}. */
  record Window(Measure operand, Span window) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code over all time}. */
  record AllTime(Measure operand) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code at start of month}: the value of the first day of the month of the period's start. */
  record AtStart(Measure operand, Granularity grain) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code since start of year}. */
  record ToDate(Measure operand, Granularity grain) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * {@code latest by counted_at per item}: the last (or first) row of each item, then aggregated.
   *
   * @param operand its filter says which rows can be the last one
   * @param filter which of the last rows count, or null for all
   */
  record Snapshot(
      Aggregate operand,
      boolean latest,
      Scalar.Column time,
      List<Scalar.Column> per,
      @Nullable Scalar filter)
      implements Measure {
    public Snapshot {
      per = List.copyOf(per);
    }

    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code active at end}, {@code started}, {@code ended}: rows with a validity interval. */
  record State(Aggregate operand, StateKind kind) implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * Conversions, or conversions over base events, dated at the base event. A conversion is credited
   * to the latest base event of the same item that lies less than the given time before it, whether
   * that event counts or not.
   *
   * @param rate whether they are divided by the base events
   * @param same columns of both that must be alike; the item is the first of them
   * @param within how long after the base event, or null for any time
   * @param filter which base events count, or null for all
   */
  record Conversion(
      boolean rate,
      ElementId base,
      ElementId event,
      List<Same> same,
      @Nullable Duration within,
      @Nullable Scalar filter,
      Unit unit)
      implements Measure {
    public Conversion {
      same = List.copyOf(same);
    }

    @Override
    public Stream<ElementId> sources() {
      return Stream.of(base, event);
    }
  }

  /** A column of one event and what it must equal in the other. */
  record Same(Scalar.Column first, Scalar.Column second) {}

  /**
   * How many items have had the first event and not the second one since, at the end of the period.
   *
   * @param filter which first events count, or null for all
   */
  record Waiting(ElementId from, ElementId to, Same item, @Nullable Scalar filter, Unit unit)
      implements Measure {
    @Override
    public Stream<ElementId> sources() {
      return Stream.of(from, to);
    }
  }

  /**
   * A statistic of the time from one event to another of the same item, dated at the end.
   *
   * @param statistic {@code median}, {@code average} or {@code percentile}
   * @param filter which end events count, or null for all
   */
  record TimeTo(
      String statistic,
      BigDecimal level,
      ElementId from,
      ElementId to,
      Same item,
      @Nullable Scalar filter,
      Unit unit)
      implements Measure {
    @Override
    public Stream<ElementId> sources() {
      return Stream.of(from, to);
    }
  }

  /** Hand-kept values from a file with the columns {@code period}, {@code value} and dimensions. */
  record Entered(String file, Cadence cadence, Unit unit) implements Measure {}

  /** {@code count(distinct Visits.visitor_id) having visits > 3}: items by a metric of theirs. */
  record Having(Aggregate operand, Measure measured, BinaryOperator comparison, Measure bound)
      implements Measure {
    @Override
    public Unit unit() {
      return operand.unit();
    }

    @Override
    public Stream<Measure> operands() {
      return Stream.of(operand, measured, bound);
    }
  }

  /**
   * A definition that changed, with a filter in each version; oldest first.
   *
   * @param versions when which measure holds
   */
  record Versioned(List<Formula.Version> versions, Unit unit) implements Measure {
    public Versioned {
      versions = List.copyOf(versions);
    }

    @Override
    public Stream<Measure> operands() {
      return versions.stream().map(Formula.Version::measure);
    }
  }

  /** What could not be resolved; a problem says why. */
  record Unresolved() implements Measure {
    @Override
    public Unit unit() {
      return Unit.ONE;
    }
  }
}
