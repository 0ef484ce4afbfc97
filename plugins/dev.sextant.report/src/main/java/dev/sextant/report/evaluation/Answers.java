package dev.sextant.report.evaluation;

import dev.sextant.report.values.Series;
import dev.sextant.report.values.SeriesRequest;
import java.util.Map;
import java.util.Optional;

/** The values that were asked for. */
record Answers(Map<SeriesRequest, Series> series) {

  private static final Series NONE = Series.failed("");

  /** The answer to a request; empty values when there was nothing to ask. */
  Series to(Optional<SeriesRequest> request) {
    return request.map(r -> series.getOrDefault(r, NONE)).orElse(NONE);
  }
}
