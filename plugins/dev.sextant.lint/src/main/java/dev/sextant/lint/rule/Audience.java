package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.file.Element;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may see what is confidential. */
final class Audience {

  private Audience() {}

  /**
   * Whether a role, team or stakeholder may see a metric and all it is made of: its audience, the
   * roles and parts of an audience that is a team, whoever owns it, and those to whom the owner
   * reports.
   */
  static boolean admits(ElementId metric, ElementId viewer, Model model) {
    return model.usage().closure(metric).stream()
        .flatMap(id -> model.workspace().element(id).stream())
        .filter(e -> e.has(MeasureFact.Confidential.class))
        .allMatch(e -> owns(e, viewer, model) || admits(e, viewer, model));
  }

  private static boolean owns(Element metric, ElementId viewer, Model model) {
    return chain(model.ownership().owner(metric.id()), r -> reportsTo(r, model))
        .anyMatch(viewer::equals);
  }

  private static Optional<ElementId> reportsTo(ElementId role, Model model) {
    return model
        .workspace()
        .element(role)
        .flatMap(e -> e.fact(PurposeFact.ReportsTo.class))
        .flatMap(r -> model.workspace().target(role, r.role()));
  }

  private static boolean admits(Element metric, ElementId viewer, Model model) {
    return metric
        .facts(MeasureFact.Confidential.class)
        .allMatch(
            c ->
                c.audience() == null
                    ? mayBe(c.text(), viewer, model)
                    : model
                        .workspace()
                        .target(metric.id(), c.audience())
                        .filter(a -> belongs(viewer, a, model))
                        .isPresent());
  }

  /** Words name somebody within; only who stands outside is surely not meant, unless so called. */
  private static boolean mayBe(String words, ElementId viewer, Model model) {
    return viewer.kind() != ElementKind.STAKEHOLDER || words.equalsIgnoreCase(model.title(viewer));
  }

  private static boolean belongs(ElementId viewer, ElementId audience, Model model) {
    return chain(Optional.of(viewer), v -> above(v, model)).anyMatch(audience::equals);
  }

  private static Optional<ElementId> above(ElementId viewer, Model model) {
    return viewer.kind() == ElementKind.TEAM
        ? model.ownership().whole(viewer)
        : model.ownership().team(viewer).filter(t -> !t.equals(viewer));
  }

  /** From one element to the next; models may go round in circles. */
  private static Stream<ElementId> chain(
      Optional<ElementId> first, Function<ElementId, Optional<ElementId>> next) {
    return Stream.iterate(first, Optional::isPresent, x -> x.flatMap(next))
        .limit(20)
        .flatMap(Optional::stream);
  }
}
