package dev.sextant.model.resolve;

import dev.sextant.model.check.Findings;
import dev.sextant.model.element.ElementId;

/**
 * What every step of resolving one element works with.
 *
 * @param element the element whose names are resolved
 * @param knowledge the rest of the workspace
 * @param findings where mistakes go
 * @param uses who wants to know what names mean
 */
public record Context(ElementId element, Knowledge knowledge, Findings findings, Uses uses) {

  /** The same with other findings, to try something out. */
  Context trying(Findings other) {
    return new Context(element, knowledge, other, uses);
  }

  /** Reads units. */
  public UnitReader units() {
    return new UnitReader(knowledge, findings);
  }

  /** Rules for calculating with units. */
  public UnitRules unitRules() {
    return new UnitRules(knowledge.units());
  }
}
