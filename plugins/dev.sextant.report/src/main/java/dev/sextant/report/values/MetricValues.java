package dev.sextant.report.values;

import dev.sextant.model.element.ElementId;
import dev.sextant.report.SourceReport;
import java.util.Collection;
import java.util.Map;

/** Where the values of a report come from. */
public interface MetricValues {

  /**
   * Answers many requests at once, so that metrics of one source can share a scan.
   *
   * @return a series for each request; one that cannot be computed says why
   */
  Map<SeriesRequest, Series> series(Collection<SeriesRequest> requests);

  /** The SQL that answers a request alone; empty when there is none. */
  String sql(SeriesRequest request);

  /** Answers a request by the members of a dimension; one that cannot be computed says why. */
  Groups groups(GroupRequest request);

  /** How good the data of a source is. */
  SourceReport source(ElementId source);
}
