package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.Cadence;
import java.util.Optional;
import java.util.stream.Stream;

/** A review that meets more often than a metric of its scorecard has new values. */
public final class EagerReview implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "eager-review",
          Category.BENCHMARKS,
          Severity.WARNING,
          "A review is not more frequent than what it looks at.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.REVIEW)
        .filter(r -> !r.broken())
        .flatMap(r -> eager(r, model));
  }

  private static Stream<Finding> eager(Element review, Model model) {
    Optional<Cadence> meets = model.reviews().cadence(review.id());
    return model.reviews().scorecard(review.id()).stream()
        .flatMap(m -> model.workspace().element(m).stream())
        .filter(
            m ->
                meets.isPresent()
                    && Entered.cadence(m.id(), model)
                        .filter(c -> c.compareTo(meets.get()) > 0)
                        .isPresent())
        .map(
            m ->
                Finding.at(
                        review,
                        "`%s` meets %s, but `%s` has a new value only %s; look at it less often, or at what moves in between"
                            .formatted(
                                review.name(),
                                meets.get().word(),
                                m.name(),
                                Entered.cadence(m.id(), model).orElseThrow().word()))
                    .because("Looking again at the same number invites stories about nothing"));
  }
}
