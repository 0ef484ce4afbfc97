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
        .filter(p -> p.revisions().size() > limit)
        .map(
            p ->
                Finding.at(
                        element,
                        p,
                        "The end of the proxy `%s` was moved %s times; plan the real measure, or call the proxy what it is: the KPI"
                            .formatted(p.metric().dotted(), p.revisions().size()))
                    .because("What is always about to be measured is not going to be"));
  }
}
