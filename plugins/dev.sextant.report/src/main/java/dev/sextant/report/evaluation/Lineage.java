package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a metric's values come from, through all metrics that it is made of. */
final class Lineage {

  private final Workspace workspace;

  Lineage(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The sources whose rows it reads. */
  Set<ElementId> sources(ElementId metric) {
    return measures(metric).stream()
        .flatMap(Measure::sources)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The longest period for which a part of it is entered by hand: it has no values for shorter
   * ones.
   */
  Optional<Grain> enteredBy(ElementId metric) {
    return measures(metric).stream()
        .filter(Measure.Entered.class::isInstance)
        .map(m -> ((Measure.Entered) m).cadence().grain())
        .max(Grain::compareTo);
  }

  /** How long after a base event conversions still count, for each conversion it is made of. */
  Stream<Duration> conversionWindows(ElementId metric) {
    return measures(metric).stream()
        .flatMap(
            measure ->
                measure instanceof Measure.Conversion conversion
                    ? Stream.ofNullable(conversion.within())
                    : Stream.empty());
  }

  /** Whether it compares with earlier rows, so that both sides must reach equally far. */
  boolean looksBack(ElementId metric) {
    return measures(metric).stream().anyMatch(Measure.Offset.class::isInstance);
  }

  private List<Measure> measures(ElementId metric) {
    List<Measure> found = new ArrayList<>();
    collect(metric, found, new HashSet<>());
    return found;
  }

  private void collect(ElementId metric, List<Measure> found, Set<ElementId> visited) {
    if (!visited.add(metric)) {
      return;
    }
    workspace.formula(metric).stream()
        .flatMap(formula -> formula.versions().stream())
        .map(Formula.Version::measure)
        .flatMap(Measure::tree)
        .forEach(
            measure -> {
              found.add(measure);
              if (measure instanceof Measure.MetricRef reference) {
                collect(reference.metric(), found, visited);
              }
            });
  }
}
