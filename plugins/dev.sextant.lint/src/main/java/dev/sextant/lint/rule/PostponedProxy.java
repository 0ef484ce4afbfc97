package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.PeriodRef;
import java.util.stream.Stream;

/** A proxy whose end was moved. */
public final class PostponedProxy implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
              "postponed-proxy",
              Category.PROXIES,
              Severity.WARNING,
              "A proxy is not pushed back again and again.")
          .with("limit", 1, "how often the end may be moved");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    int limit = model.option(ABOUT, "limit");
    return element
        .facts(MeasureFact.Proxy.class)
        .filter(p -> moved(p, model) > limit)
        .map(
            p ->
                Finding.at(
                        element,
                        p,
                        "The end of the proxy `%s` was put off %s; plan the real measure, or call the proxy what it is: the KPI"
                            .formatted(p.metric().dotted(), times(moved(p, model))))
                    .because("What is always about to be measured is not going to be"));
  }

  /** How often the end was moved to a later day; an earlier one is good news. */
  private static int moved(MeasureFact.Proxy proxy, Model model) {
    int moved = 0;
    PeriodRef end = proxy.until();
    for (TargetFact.Revision revision : proxy.revisions().reversed()) {
      PeriodRef before = revision.fromDate();
      boolean later =
          before == null
              || end == null
              || model.range(end).last().isAfter(model.range(before).last());
      moved += later ? 1 : 0;
      end = before;
    }
    return moved;
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }
}
