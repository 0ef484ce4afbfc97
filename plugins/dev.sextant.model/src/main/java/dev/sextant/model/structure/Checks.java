package dev.sextant.model.structure;

import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.time.Periods;
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
    Periods periods = new Periods(time);
    all =
        List.of(
            new Groupings(),
            new KnownWords(),
            new MentionedElements(),
            new NecessaryFacts(),
            new PeriodOrder(periods),
            new QualityColumns(),
            new QuantityUnits(),
            new RetiredProxies(),
            new SingleFacts(),
            new Slices(),
            new SqlFragments(sqlFragments),
            new TargetDates(periods),
            new TargetDirections(),
            new Tolerances());
  }

  /** Asks an element everything. */
  public void run(Element element, Context context) {
    all.forEach(check -> check.check(element, context));
  }
}
