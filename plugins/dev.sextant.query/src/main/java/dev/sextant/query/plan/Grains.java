package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.QueryException;
import java.util.LinkedHashSet;
import java.util.Set;

/** A grain may stand among the dimensions: {@code by month, hall}. */
final class Grains {

  private Grains() {}

  static MetricQuery outOfDimensions(MetricQuery query) {
    Grain grain = query.grain();
    Set<String> dimensions = new LinkedHashSet<>();
    for (String path : query.by()) {
      Grain word = Grain.of(path).filter(g -> g.word().equals(path)).orElse(null);
      if (word == null) {
        dimensions.add(path);
      } else if (grain == null || grain == word) {
        grain = word;
      } else {
        throw new QueryException(
            "A query has one grain, not `%s` and `%s`.".formatted(grain.word(), word.word()));
      }
    }
    return query.each(grain).by(dimensions.toArray(String[]::new));
  }
}
