package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sources whose rows a measure reads, also through other metrics.
 *
 * @param knowledge knows the other metrics
 */
public record SourcesOf(Knowledge knowledge) {

  /** The sources, sorted. */
  public Set<ElementId> of(Measure measure) {
    Set<ElementId> sources = new TreeSet<>();
    Set<ElementId> seen = new HashSet<>();
    Deque<Measure> queue = new ArrayDeque<>();
    queue.add(measure);
    while (!queue.isEmpty()) {
      queue.remove().tree().forEach(m -> visit(m, sources, seen, queue));
    }
    return sources;
  }

  private void visit(
      Measure measure, Set<ElementId> sources, Set<ElementId> seen, Deque<Measure> queue) {
    switch (measure) {
      case Measure.Aggregate a -> sources.add(a.source());
      case Measure.Conversion c -> sources.add(c.base());
      case Measure.TimeTo t -> sources.add(t.to());
      case Measure.Waiting w -> sources.add(w.from());
      case Measure.MetricRef r -> {
        if (seen.add(r.metric())) {
          knowledge.metric(r.metric()).map(MetricInfo::formula).ifPresent(f -> all(f, queue));
        }
      }
      default -> {}
    }
  }

  private static void all(Formula formula, Deque<Measure> queue) {
    formula.versions().forEach(v -> queue.add(v.measure()));
  }
}
