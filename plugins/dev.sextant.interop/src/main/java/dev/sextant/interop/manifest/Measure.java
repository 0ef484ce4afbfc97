package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows become one value.
 *
 * @param expr the SQL of what is aggregated, or empty for a column of its name
 * @param timeDimension by which rows belong to periods, or empty for the model's
 * @param percentile the share below, from 0 to 1
 * @param stock when values of several moments do not add up, else null
 * @param metric whether it is a metric of its name as well
 */
public record Measure(
    String name,
    String label,
    String description,
    Aggregation aggregation,
    String expr,
    String timeDimension,
    BigDecimal percentile,
    boolean discrete,
    boolean approximate,
    @Nullable Stock stock,
    boolean metric,
    Place at) {

  /** MetricFlow's aggregations. */
  public enum Aggregation {
    SUM,
    MIN,
    MAX,
    COUNT_DISTINCT,
    SUM_BOOLEAN,
    AVERAGE,
    PERCENTILE,
    MEDIAN,
    COUNT
  }

  /**
   * A value that is taken at one moment of each item.
   *
   * @param dimension the time dimension
   * @param latest whether its last moment counts, or the first one
   * @param per the entities whose moments are looked at one by one
   */
  public record Stock(String dimension, boolean latest, List<String> per) {
    public Stock {
      per = List.copyOf(per);
    }
  }

  /** The SQL of what is aggregated. */
  public String sql() {
    return expr.isEmpty() ? name : expr;
  }
}
