package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** Words that promise another statistic or rhythm than is computed. */
public final class BrokenPromise implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "broken-promise",
          Category.DEFINITIONS,
          Severity.WARNING,
          "The formula computes what the words promise.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (element.kind().isMetricLike()) {
      return Promise.broken(element, model).map(m -> finding(element, m)).stream();
    }
    return Stream.empty();
  }

  private static Finding finding(Element element, String message) {
    return Finding.at(element, message)
        .because("Readers go by the words and will never see the formula");
  }
}
