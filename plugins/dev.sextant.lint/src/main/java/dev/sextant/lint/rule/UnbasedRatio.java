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
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ratio whose base may be tiny. */
public final class UnbasedRatio implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "unbased-ratio", Category.BALANCE, Severity.WARNING, "A ratio rests on enough cases.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Set<ElementId> shown = shownInSlices(model);
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken() && (hasSlices(k) || shown.contains(k.id())))
        .flatMap(k -> unbased(k, model).stream());
  }

  private static boolean hasSlices(Element kpi) {
    return kpi.facts(TargetFact.Target.class).anyMatch(t -> t.where() != null);
  }

  /** What stands on a dashboard by something. */
  private static Set<ElementId> shownInSlices(Model model) {
    return model
        .workspace()
        .elements(ElementKind.DASHBOARD)
        .flatMap(
            d ->
                d.facts(PracticeFact.Row.class)
                    .flatMap(r -> r.tiles().stream())
                    .filter(t -> t.by() != null)
                    .flatMap(t -> t.what().stream())
                    .flatMap(p -> model.workspace().target(d.id(), p).stream()))
        .collect(Collectors.toSet());
  }

  private static Optional<Finding> unbased(Element kpi, Model model) {
    boolean ratio = Formulas.meant(kpi.id(), model).filter(Ratios::isRatio).isPresent();
    boolean based =
        model.workspace().sourcesOf(kpi.id()).stream().anyMatch(s -> hasVolume(s, model));
    return ratio && !based
        ? Optional.of(
            Finding.at(
                    kpi,
                    "`%s` is a ratio that is looked at in slices, and nothing says how many cases it needs; add `volume at least …` to the quality of its source"
                        .formatted(kpi.name()))
                .because(
                    "With few cases a share jumps by itself, and the smallest slice is always best or worst"))
        : Optional.empty();
  }

  private static boolean hasVolume(ElementId source, Model model) {
    return model
        .workspace()
        .elements(ElementKind.QUALITY)
        .filter(q -> q.has(SourceFact.Volume.class))
        .flatMap(
            q ->
                q.facts(SourceFact.Subject.class)
                    .flatMap(s -> model.workspace().target(q.id(), s.source()).stream()))
        .anyMatch(source::equals);
  }
}
