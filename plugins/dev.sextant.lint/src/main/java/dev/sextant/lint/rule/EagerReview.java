package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Duration;
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
    return meets.stream()
        .flatMap(
            c ->
                model.reviews().scorecard(review.id()).stream()
                    .flatMap(
                        m ->
                            entered(review, c, m, model)
                                .or(() -> stale(review, c, m, model))
                                .stream()));
  }

  private static Optional<Finding> entered(
      Element review, Cadence meets, ElementId metric, Model model) {
    return Entered.cadence(metric, model)
        .filter(c -> c.compareTo(meets) > 0)
        .map(
            c ->
                finding(
                    review,
                    "`%s` meets %s, but `%s` has a new value only %s; look at it less often, or at what moves in between"
                        .formatted(review.name(), meets.word(), metric.simpleName(), c.word())));
  }

  /** Rows that may be twice as old as the last review. */
  private static Optional<Finding> stale(
      Element review, Cadence meets, ElementId metric, Model model) {
    long between = Lags.days(new Duration(1, meets.grain()));
    return model.workspace().sourcesOf(metric).stream()
        .flatMap(s -> Freshness.of(s, model).stream())
        .filter(f -> Lags.days(f) >= 2 * between)
        .findFirst()
        .map(
            f ->
                finding(
                    review,
                    "`%s` meets %s, but the rows of `%s` may be %s old; look at it less often, or get them sooner"
                        .formatted(review.name(), meets.word(), metric.simpleName(), f)));
  }

  private static Finding finding(Element review, String message) {
    return Finding.at(review, message)
        .because("Looking again at the same number invites stories about nothing");
  }
}
