package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which metrics are made of which, and who may see them. */
public final class MetricUsage {

  private final Workspace workspace;
  private final Links uses = new Links();
  private final Links proxies;

  private MetricUsage(Workspace workspace) {
    this.workspace = workspace;
    this.proxies = Links.of(workspace, MeasureFact.Proxy.class, f -> List.of(f.metric()));
    workspace
        .metricLike()
        .map(Element::id)
        .forEach(id -> workspace.definedBy(id).forEach(other -> uses.add(id, other)));
  }

  /** The index of a workspace. */
  public static MetricUsage of(Workspace workspace) {
    return new MetricUsage(workspace);
  }

  /** The metrics that a metric's definition names, sorted. */
  public List<ElementId> uses(ElementId metric) {
    return uses.from(metric);
  }

  /** The metrics whose definitions name a metric. */
  public List<ElementId> usedBy(ElementId metric) {
    return uses.to(metric);
  }

  /** The metrics that stand in for a metric until it can be measured. */
  public List<ElementId> proxies(ElementId metric) {
    return proxies.from(metric);
  }

  /** A metric and all it is made of. */
  public Set<ElementId> closure(ElementId metric) {
    Set<ElementId> seen = new LinkedHashSet<>(List.of(metric));
    Deque<ElementId> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      uses.from(queue.remove()).stream().filter(seen::add).forEach(queue::add);
    }
    return seen;
  }

  /**
   * To whom alone a metric may be shown, as names or words; empty when everybody may see it. What
   * is computed from a confidential metric is confidential too.
   */
  public List<String> audience(ElementId metric) {
    Set<String> audience = new TreeSet<>();
    for (ElementId id : closure(metric)) {
      workspace.element(id).stream()
          .flatMap(e -> e.facts(MeasureFact.Confidential.class))
          .map(c -> c.audience() == null ? c.text() : c.audience().dotted())
          .forEach(audience::add);
    }
    return List.copyOf(audience);
  }
}
