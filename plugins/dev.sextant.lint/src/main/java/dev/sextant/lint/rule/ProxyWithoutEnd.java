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

/** A proxy without an end. */
public final class ProxyWithoutEnd implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "proxy-without-end",
          Category.PROXIES,
          Severity.WARNING,
          "A proxy says until when it stands for the real thing.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element
        .facts(MeasureFact.Proxy.class)
        .filter(p -> p.until() == null)
        .map(
            p ->
                Finding.at(
                        element,
                        p,
                        "The proxy `%s` has no end; add `until` and the day on which `%s` can be measured itself"
                            .formatted(p.metric().dotted(), element.name()))
                    .because("A proxy without an end becomes the goal"));
  }
}
