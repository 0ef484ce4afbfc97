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
        .filter(e -> !e.broken() && isShared(e))
        .flatMap(e -> leaks(e, model));
  }

  /** Newsletters to everyone and dashboards are for a wider audience than a review. */
  private static boolean isShared(Element e) {
    return e.kind() == ElementKind.DASHBOARD
        || e.fact(PracticeFact.To.class).filter(t -> t.audience().isEmpty()).isPresent();
  }

  private static Stream<Finding> leaks(Element shown, Model model) {
    return shown.facts().stream()
        .filter(f -> f instanceof PracticeFact.Row || f instanceof PracticeFact.Shows)
        .flatMap(f -> f.mentions())
        .flatMap(p -> model.workspace().target(shown.id(), p).stream())
        .flatMap(m -> metrics(m, model))
        .distinct()
        .filter(m -> !model.usage().audience(m).isEmpty())
        .map(m -> finding(shown, m, model));
  }

  private static Stream<ElementId> metrics(ElementId shown, Model model) {
    return shown.kind() == ElementKind.REVIEW
        ? model.reviews().scorecard(shown).stream()
        : Stream.of(shown).filter(id -> id.kind().isMetricLike());
  }

  private static Finding finding(Element shown, ElementId metric, Model model) {
    return Finding.at(
            shown,
            "`%s` shows `%s`, which is confidential to %s; take it off, or show it to them alone"
                .formatted(
                    shown.name(),
                    metric.simpleName(),
                    String.join(", ", model.usage().audience(metric))))
        .because(
            "It is withheld from the page, so that readers see a gap where the number should be");
  }
}
