package dev.sextant.interop.metricflow;

import dev.sextant.query.Definitions;
import dev.sextant.query.MetricQuery;
import java.util.Map;

/**
 * A query of the language.
 *
 * @param query to plan with the definitions
 * @param definitions know MetricFlow's names
 * @param names from the columns of the answer to MetricFlow's names for them
 */
public record Asked(MetricQuery query, Definitions definitions, Map<String, String> names) {

  public Asked {
    names = Map.copyOf(names);
  }
}
