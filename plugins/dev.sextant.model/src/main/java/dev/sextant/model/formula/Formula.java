package dev.sextant.model.formula;

import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolved definition of a metric.
 *
 * @param versions one for each time the definition changed, oldest first; at least one
 * @param unit the unit of its values: the declared one, else the inferred one
 */
public record Formula(List<Version> versions, Unit unit) {

  /**
   * A definition and when it holds.
   *
   * @param since the first day, or null from the beginning
   * @param until the last day, or null for ever
   */
  public record Version(Measure measure, @Nullable PeriodRef since, @Nullable PeriodRef until) {}

  public Formula {
    versions = List.copyOf(versions);
  }

  /** The definition that holds now: the last one. */
  public Measure current() {
    return versions.getLast().measure();
  }
}
