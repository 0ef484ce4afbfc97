package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact.Judged;
import dev.sextant.model.fact.PracticeFact.Every;
import dev.sextant.model.fact.PracticeFact.Scorecard;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;

/** How often each metric is judged: as it says, else as its most frequent review, else monthly. */
public final class CadenceIndex {

  private final Map<ElementId, Cadence> stated = new HashMap<>();
  private final Map<ElementId, Cadence> reviewed = new HashMap<>();

  private CadenceIndex() {}

  /** The index of a snapshot. */
  public static CadenceIndex of(Workspace workspace) {
    CadenceIndex index = new CadenceIndex();
    workspace
        .metricLike()
        .forEach(e -> e.fact(Judged.class).ifPresent(j -> index.stated.put(e.id(), j.cadence())));
    workspace.elements(ElementKind.REVIEW).forEach(review -> index.add(workspace, review));
    return index;
  }

  private void add(Workspace workspace, Element review) {
    review
        .fact(Every.class)
        .ifPresent(
            every ->
                review
                    .facts(Scorecard.class)
                    .flatMap(card -> card.metrics().stream())
                    .flatMap(path -> workspace.target(review.id(), path).stream())
                    .forEach(id -> reviewed.merge(id, every.cadence(), CadenceIndex::moreOften)));
  }

  private static Cadence moreOften(Cadence one, Cadence other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The cadence of a KPI, driver or metric. */
  public Cadence of(ElementId metric) {
    Cadence own = stated.get(metric);
    return own != null ? own : reviewed.getOrDefault(metric, Cadence.MONTHLY);
  }
}
