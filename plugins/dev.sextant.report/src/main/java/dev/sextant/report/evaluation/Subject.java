package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A metric that a report looks at, and when.
 *
 * @param element the KPI, driver or metric
 * @param measured whose values are taken: its own, or its proxy's; null when it is only planned
 * @param proxy the proxy in force, or null
 * @param grain the length of the periods by which it is judged
 * @param closed the last closed period
 * @param history from the first period that is needed to the end of the business day
 */
record Subject(
    Element element,
    @Nullable ElementId measured,
    @Nullable Proxy proxy,
    Grain grain,
    DateRange closed,
    DateRange history) {

  ElementId id() {
    return element.id();
  }

  /** What reads quantities in the unit of the values that are shown. */
  QuantityScale scale(Workspace workspace) {
    return new QuantityScale(workspace, measured == null ? id() : measured);
  }
}
