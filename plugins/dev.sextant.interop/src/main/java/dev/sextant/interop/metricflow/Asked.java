package dev.sextant.interop.metricflow;

import dev.sextant.query.Definitions;
import dev.sextant.query.MetricQuery;
import java.util.List;
import java.util.Map;

/**
 * A query of the language.
 *
 * @param query to plan with the definitions
 * @param definitions know MetricFlow's names
 * @param names from the columns of the answer to MetricFlow's names for them: a time has several
 *     when it is asked for by several names
 */
public record Asked(MetricQuery query, Definitions definitions, Map<String, List<String>> names) {

  public Asked {
    names = Map.copyOf(names);
  }
}
