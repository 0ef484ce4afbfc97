package dev.sextant.model.structure;

import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.time.TimeSettings;
import java.util.List;

/** All checks of facts, in one place. */
public final class Checks {

  private final List<Check> all;

  /**
   * The checks of a workspace.
   *
   * @param time how it counts time
   * @param sqlFragments whether sources may hold SQL
   */
  public Checks(TimeSettings time, boolean sqlFragments) {
    all = List.of();
  }

  /** Asks an element everything. */
  public void run(Element element, Context context) {
    all.forEach(check -> check.check(element, context));
  }
}
