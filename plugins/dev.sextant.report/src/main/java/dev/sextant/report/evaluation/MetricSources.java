package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The sources that a metric's values come from, through all metrics that it is made of. */
final class MetricSources {

  private final Workspace workspace;

  MetricSources(Workspace workspace) {
    this.workspace = workspace;
  }

  Set<ElementId> of(ElementId metric) {
    Set<ElementId> sources = new TreeSet<>();
    collect(metric, sources, new LinkedHashSet<>());
    return sources;
  }

  private void collect(ElementId metric, Set<ElementId> sources, Set<ElementId> visited) {
    if (visited.add(metric)) {
      workspace.formula(metric).stream()
          .flatMap(formula -> formula.versions().stream())
          .map(Formula.Version::measure)
          .flatMap(Measure::tree)
          .forEach(measure -> visit(measure, sources, visited));
    }
  }

  private void visit(Measure measure, Set<ElementId> sources, Set<ElementId> visited) {
    measure.sources().forEach(sources::add);
    if (measure instanceof Measure.MetricRef reference) {
      collect(reference.metric(), sources, visited);
    }
  }
}
