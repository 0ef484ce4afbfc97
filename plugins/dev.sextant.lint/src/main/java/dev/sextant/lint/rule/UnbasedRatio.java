package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import java.util.Optional;
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
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken() && isSliced(k))
        .flatMap(k -> unbased(k, model).stream());
  }

  /** The smaller the slice, the fewer the cases. */
  private static boolean isSliced(Element kpi) {
    return kpi.facts(TargetFact.Target.class).anyMatch(t -> t.where() != null);
  }

  private static Optional<Finding> unbased(Element kpi, Model model) {
    boolean ratio = Formulas.current(kpi.id(), model).filter(UnbasedRatio::isRatio).isPresent();
    boolean based =
        model.workspace().sourcesOf(kpi.id()).stream().anyMatch(s -> hasVolume(s, model));
    return ratio && !based
        ? Optional.of(
            Finding.at(
                    kpi,
                    "`%s` is a ratio with targets for slices, and nothing says how many cases it needs; add `volume at least …` to the quality of its source"
                        .formatted(kpi.name()))
                .because(
                    "With few cases a share jumps by itself, and the smallest slice is always best or worst"))
        : Optional.empty();
  }

  private static boolean isRatio(Measure measure) {
    return (measure instanceof Measure.Arithmetic a && a.operator() == Expr.BinaryOperator.DIVIDE)
        || (measure instanceof Measure.Aggregate g && g.function() == AggregateFunction.SHARE);
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
