package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A scorecard longer than people read. */
public final class LongScorecard implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
              "long-scorecard",
              Category.VISIBILITY,
              Severity.WARNING,
              "A scorecard fits on one screen.")
          .with("limit", 15, "the number of metrics that fit on one screen");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    int limit = model.option(ABOUT, "limit");
    return element
        .facts(PracticeFact.Scorecard.class)
        .filter(s -> s.metrics().size() > limit)
        .map(
            s ->
                Finding.at(
                        element,
                        s,
                        "The scorecard shows %s metrics, more than fit on one screen; keep those that this review can decide about"
                            .formatted(s.metrics().size()))
                    .because("What is on the second page is not discussed"));
  }
}
