package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
        .filter(k -> !k.broken() && isEfficiency(k, model) && !isGuarded(k, model))
        .map(k -> finding(k));
  }

  private static Finding finding(Element kpi) {
    String guard =
        kpi.has(TargetFact.Guardrail.class)
            ? "`%s` measures efficiency, and so does all that guards it; add `guardrail` and the quality that must not get worse"
            : "`%s` measures efficiency and nothing guards quality; add `guardrail` and what must not get worse";
    return Finding.at(kpi, guard.formatted(kpi.name()))
        .because("It is met most cheaply by doing worse work");
  }

  /** By the side of its goals, or because it sets money or time against each piece of work. */
  private static boolean isEfficiency(Element kpi, Model model) {
    return sides(kpi.id(), model).anyMatch("efficiency"::equals)
        || PER_PIECE.matcher(kpi.title().toLowerCase(Locale.ROOT)).find();
  }

  /** What measures efficiency alone guards nobody's quality. */
  private static boolean isGuarded(Element kpi, Model model) {
    return kpi.facts(TargetFact.Guardrail.class)
        .map(g -> model.workspace().target(kpi.id(), g.metric()))
        .anyMatch(m -> m.filter(g -> g.equals(kpi.id()) || isLean(g, model)).isEmpty());
  }

  private static boolean isLean(ElementId metric, Model model) {
    List<String> sides = sides(metric, model).toList();
    return !sides.isEmpty() && sides.stream().allMatch("efficiency"::equals);
  }

  private static Stream<String> sides(ElementId kpi, Model model) {
    return model.goals().goals(kpi).stream()
        .flatMap(g -> model.workspace().element(g).stream())
        .flatMap(g -> g.facts(PurposeFact.GoalSide.class))
        .map(PurposeFact.GoalSide::side);
  }

  private static final Pattern PER_PIECE =
      Pattern.compile(
          "\\b(costs?|spend|spending|expenses?) (per|of (each|a|an|one)|for (each|every)) "
              + "|\\bhandling time|\\butili[sz]ation\\b");
}
