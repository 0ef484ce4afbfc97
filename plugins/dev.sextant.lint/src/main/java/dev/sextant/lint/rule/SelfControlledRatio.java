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
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A ratio both of whose sides one team controls. */
public final class SelfControlledRatio implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "self-controlled-ratio",
          Category.BALANCE,
          Severity.INFO,
          "A ratio is not in one hand on both sides.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken())
        .flatMap(k -> both(k, model).stream());
  }

  private static Optional<Finding> both(Element kpi, Model model) {
    Optional<Measure> formula = Formulas.meant(kpi.id(), model);
    Optional<ElementId> team = model.ownership().team(kpi.id());
    if (team.isEmpty()
        || !(formula.orElse(null) instanceof Measure.Arithmetic a)
        || a.operator() != Expr.BinaryOperator.DIVIDE) {
      return Optional.empty();
    }
    List<ElementId> sources = model.workspace().sourcesOf(kpi.id());
    boolean own = !sources.isEmpty() && sources.stream().allMatch(s -> isOwn(s, team.get(), model));
    return own
        ? Optional.of(
            Finding.at(
                kpi,
                "`%s` produces the rows on both sides of the ratio `%s`; let somebody else count one of them"
                    .formatted(team.get().simpleName(), kpi.name())))
        : Optional.empty();
  }

  private static boolean isOwn(ElementId source, ElementId team, Model model) {
    return model.workspace().element(source).stream()
        .flatMap(e -> e.facts(SourceFact.ProducedBy.class))
        .flatMap(f -> f.mentions())
        .flatMap(p -> model.workspace().target(source, p).stream())
        .anyMatch(
            p -> p.equals(team) || model.ownership().team(p).filter(team::equals).isPresent());
  }
}
