package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A review that decides nothing. */
public final class ReviewWithoutDecision implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "review-without-decision",
          Category.VISIBILITY,
          Severity.WARNING,
          "A review decides something.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.REVIEW && !e.has(PracticeFact.Decides.class))
        .map(
            e ->
                Finding.at(
                        e,
                        "`%s` decides nothing; add `decides` and what can change in it"
                            .formatted(e.name()))
                    .because("A review that cannot change anything is a recital"));
  }
}
