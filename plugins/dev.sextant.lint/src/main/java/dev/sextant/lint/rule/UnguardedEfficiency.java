package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** An efficiency KPI without a guardrail. */
public final class UnguardedEfficiency implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "unguarded-efficiency",
          Category.BALANCE,
          Severity.WARNING,
          "Efficiency is guarded by quality.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken() && !k.has(TargetFact.Guardrail.class) && isEfficiency(k, model))
        .map(
            k ->
                Finding.at(
                        k,
                        "`%s` measures efficiency and nothing guards quality; add `guardrail` and what must not get worse"
                            .formatted(k.name()))
                    .because("It is met most cheaply by doing worse work"));
  }

  private static boolean isEfficiency(Element kpi, Model model) {
    return model.goals().goals(kpi.id()).stream()
        .flatMap(g -> model.workspace().element(g).stream())
        .flatMap(g -> g.facts(PurposeFact.GoalSide.class))
        .anyMatch(s -> s.side().equals("efficiency"));
  }
}
