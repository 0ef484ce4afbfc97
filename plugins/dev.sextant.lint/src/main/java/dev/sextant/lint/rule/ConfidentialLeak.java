package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something confidential shown to a wider audience. */
public final class ConfidentialLeak implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "confidential-leak",
          Category.DEFINITIONS,
          Severity.WARNING,
          "What is confidential is shown to its audience alone.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements()
        .filter(e -> !e.broken() && SHOWING.contains(e.kind()))
        .flatMap(e -> leaks(e, model));
  }

  private static final Set<ElementKind> SHOWING =
      Set.of(ElementKind.DASHBOARD, ElementKind.NEWSLETTER, ElementKind.REVIEW);

  private static Stream<Finding> leaks(Element shown, Model model) {
    List<ElementId> viewers = viewers(shown, model);
    return shown.facts().stream()
        .filter(
            f ->
                f instanceof PracticeFact.Row
                    || f instanceof PracticeFact.Shows
                    || f instanceof PracticeFact.Scorecard)
        .flatMap(f -> f.mentions())
        .flatMap(p -> model.workspace().target(shown.id(), p).stream())
        .flatMap(m -> metrics(m, model))
        .distinct()
        .filter(m -> !model.usage().audience(m).isEmpty())
        .flatMap(m -> leak(shown, m, viewers, model).stream());
  }

  /** Who is named; none for what everybody can open. */
  private static List<ElementId> viewers(Element shown, Model model) {
    return shown.facts().stream()
        .filter(f -> f instanceof PracticeFact.To || f instanceof PracticeFact.With)
        .flatMap(f -> f.mentions())
        .flatMap(p -> model.workspace().target(shown.id(), p).stream())
        .toList();
  }

  private static Stream<ElementId> metrics(ElementId shown, Model model) {
    return shown.kind() == ElementKind.REVIEW
        ? model.reviews().scorecard(shown).stream()
        : Stream.of(shown).filter(id -> id.kind().isMetricLike());
  }

  private static Optional<Finding> leak(
      Element shown, ElementId metric, List<ElementId> viewers, Model model) {
    String only = String.join(", ", model.usage().audience(metric));
    if (viewers.isEmpty()) {
      return isForAll(shown)
          ? Optional.of(
              finding(
                  shown,
                  "`%s` shows `%s` to everybody, which is confidential to %s; take it off, or show it to them alone"
                      .formatted(shown.name(), metric.simpleName(), only)))
          : Optional.empty();
    }
    return viewers.stream()
        .filter(v -> !Audience.admits(metric, v, model))
        .findFirst()
        .map(
            v ->
                finding(
                    shown,
                    "`%s` shows `%s` to `%s`, but it is confidential to %s; take it off, or show it to them alone"
                        .formatted(shown.name(), metric.simpleName(), v.simpleName(), only)));
  }

  private static boolean isForAll(Element shown) {
    return shown.kind() == ElementKind.DASHBOARD || shown.has(PracticeFact.To.class);
  }

  private static Finding finding(Element shown, String message) {
    return Finding.at(shown, message)
        .because(
            "It is withheld from the page, so that readers see a gap where the number should be");
  }
}
