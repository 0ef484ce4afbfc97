package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named value.
 *
 * @param granularity the grain in which it is asked when a query names none, or empty
 */
public record Metric(
    String name,
    String label,
    String description,
    String granularity,
    List<Filter> filters,
    Definition definition,
    Place at) {

  public Metric {
    filters = List.copyOf(filters);
  }

  /** How it is computed. */
  public sealed interface Definition {

    /** The measures that it reads itself. */
    default Stream<MeasureInput> measures() {
      return Stream.empty();
    }

    /** The metrics from which it is computed. */
    default Stream<MetricInput> metrics() {
      return Stream.empty();
    }

    /** One measure. */
    record Simple(MeasureInput measure) implements Definition {
      @Override
      public Stream<MeasureInput> measures() {
        return Stream.of(measure);
      }
    }

    /**
     * A measure over a longer time than the period.
     *
     * @param window the time that counts, or null
     * @param toDate the grain since whose start rows count, or empty; without both all of them do
     * @param periodAggregation what becomes of the values of a longer period
     */
    record Cumulative(
        MeasureInput measure,
        @Nullable Window window,
        String toDate,
        PeriodAggregation periodAggregation)
        implements Definition {
      @Override
      public Stream<MeasureInput> measures() {
        return Stream.of(measure);
      }
    }

    /** One metric over another. */
    record Ratio(MetricInput numerator, MetricInput denominator) implements Definition {
      @Override
      public Stream<MetricInput> metrics() {
        return Stream.of(numerator, denominator);
      }
    }

    /** An SQL expression over metrics. */
    record Derived(String expr, Place exprAt, List<MetricInput> inputs) implements Definition {
      public Derived {
        inputs = List.copyOf(inputs);
      }

      @Override
      public Stream<MetricInput> metrics() {
        return inputs.stream();
      }
    }

    /**
     * Events that follow others.
     *
     * @param window within what time, or null for any
     * @param rate whether the share is meant, or the number
     * @param constants what must be the same in both
     */
    record Conversion(
        MeasureInput base,
        MeasureInput event,
        String entity,
        @Nullable Window window,
        boolean rate,
        List<Constant> constants,
        Place conversionAt)
        implements Definition {
      public Conversion {
        constants = List.copyOf(constants);
      }

      @Override
      public Stream<MeasureInput> measures() {
        return Stream.of(base, event);
      }
    }
  }

  /** Which of the values in a longer period stands for it. */
  public enum PeriodAggregation {
    FIRST,
    LAST,
    AVERAGE
  }

  /** A property of the base event and the one of the conversion that must be the same. */
  public record Constant(String base, String event) {}

  /** So many days, weeks, months, or periods of a custom grain. */
  public record Window(int count, String grain) {}

  /**
   * A measure in a metric.
   *
   * @param fill the value where there is none, or null
   * @param onSpine whether every period of the time spine has a row
   */
  public record MeasureInput(
      String name, List<Filter> filters, @Nullable BigDecimal fill, boolean onSpine, Place at) {
    public MeasureInput {
      filters = List.copyOf(filters);
    }
  }

  /**
   * A metric in a metric.
   *
   * @param alias its name in the expression, or empty
   * @param offset how much earlier it is taken, or null
   * @param toGrain the grain at whose start it is taken, or empty
   */
  public record MetricInput(
      String name,
      String alias,
      List<Filter> filters,
      @Nullable Window offset,
      String toGrain,
      Place at) {
    public MetricInput {
      filters = List.copyOf(filters);
    }

    /** Its name in the expression. */
    public String called() {
      return alias.isEmpty() ? name : alias;
    }
  }

  /** The input of a name in the expression. */
  public Optional<MetricInput> input(String called) {
    return definition.metrics().filter(i -> i.called().equals(called)).findFirst();
  }
}
