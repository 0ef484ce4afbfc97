package dev.sextant.interop.manifest;

import java.util.List;
import java.util.Optional;

/** All that the files of a manifest say, in their order. */
public record Manifest(
    List<SemanticModel> models,
    List<Metric> metrics,
    List<SavedQuery> savedQueries,
    List<TimeSpine> spines) {

  public Manifest {
    models = List.copyOf(models);
    metrics = List.copyOf(metrics);
    savedQueries = List.copyOf(savedQueries);
    spines = List.copyOf(spines);
  }

  /** The metric of a name. */
  public Optional<Metric> metric(String name) {
    return metrics.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** The model that has a measure. */
  public Optional<SemanticModel> owner(String measure) {
    return models.stream().filter(m -> m.measure(measure).isPresent()).findFirst();
  }

  /** The saved query of a name. */
  public Optional<SavedQuery> savedQuery(String name) {
    return savedQueries.stream().filter(q -> q.name().equals(name)).findFirst();
  }
}
