package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Edits;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A proxy beside a value that is measured already. */
public final class ProxyForNothing implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "proxy-for-nothing",
          Category.PROXIES,
          Severity.WARNING,
          "A proxy stands for something that is still to come.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (!element.has(MeasureFact.Value.class)) {
      return Stream.empty();
    }
    return element
        .facts(MeasureFact.Proxy.class)
        .map(
            p ->
                Finding.at(
                        element,
                        p,
                        "`%s` has a value of its own; drop the proxy `%s`, or make it a benchmark or driver"
                            .formatted(element.name(), p.metric().dotted()))
                    .because("Two numbers for one thing let everybody pick the nicer one")
                    .fix(Edits.ask("Drop the proxy", Edits.replace(p, ""))));
  }
}
