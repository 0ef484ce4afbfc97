package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A proxy past its end. */
public final class OverdueProxy implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "overdue-proxy",
          Category.PROXIES,
          Severity.WARNING,
          "A proxy ends when it said it would.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element
        .facts(MeasureFact.Proxy.class)
        .filter(p -> p.until() != null && model.isOver(p.until()))
        .map(
            p ->
                Finding.at(
                    element,
                    p,
                    "The proxy `%s` was to end on %s; measure `%s` itself, or move the date with `revised on`"
                        .formatted(p.metric().dotted(), p.until(), element.name())));
  }
}
