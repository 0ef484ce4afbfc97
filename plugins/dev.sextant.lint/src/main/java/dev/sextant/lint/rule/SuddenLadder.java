package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Criteria that hold at once, or are changed without notice. */
public final class SuddenLadder implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "sudden-ladder", Category.PEOPLE, Severity.WARNING, "What is expected is known in time.");

  private static final String UNKNOWN = "People are judged by what they could not know";

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (element.kind() != ElementKind.LADDER) {
      return Stream.empty();
    }
    Optional<PracticeFact.Effective> effective = element.fact(PracticeFact.Effective.class);
    return effective
        .map(e -> changed(element, e, model))
        .orElseGet(
            () ->
                Stream.of(
                    Finding.at(
                            element,
                            "Nobody knows from when `%s` holds; add `effective from`"
                                .formatted(element.name()))
                        .because(UNKNOWN)));
  }

  /** What is expected is counted in another way since it holds. */
  private static Stream<Finding> changed(
      Element ladder, PracticeFact.Effective effective, Model model) {
    LocalDate start = model.range(effective.from()).start();
    return ladder
        .children(ElementKind.LEVEL)
        .flatMap(
            level ->
                level
                    .facts(PracticeFact.ExpectsMetric.class)
                    .flatMap(x -> changed(ladder, level, x, start, model).stream()));
  }

  private static Optional<Finding> changed(
      Element ladder,
      Element level,
      PracticeFact.ExpectsMetric expected,
      LocalDate start,
      Model model) {
    return model
        .workspace()
        .target(level.id(), expected.metric())
        .flatMap(m -> redefined(m, model))
        .filter(since -> since.isAfter(start))
        .map(
            since ->
                Finding.at(
                        level,
                        expected,
                        "`%s` is computed in another way from %s on, and `%s` holds since %s; give the ladder a new `effective from`"
                            .formatted(expected.metric().dotted(), since, ladder.name(), start))
                    .because(UNKNOWN));
  }

  /** The day on which the newest definition of a metric began; empty when it is the first. */
  private static Optional<LocalDate> redefined(ElementId metric, Model model) {
    return model.workspace().element(metric).stream()
        .filter(e -> e.facts(MeasureFact.Value.class).count() > 1)
        .flatMap(e -> e.facts(MeasureFact.Value.class))
        .flatMap(v -> Stream.ofNullable(v.since()))
        .map(since -> model.range(since).start())
        .max(LocalDate::compareTo);
  }
}
