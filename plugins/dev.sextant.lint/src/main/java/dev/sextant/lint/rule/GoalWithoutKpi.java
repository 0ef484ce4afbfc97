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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A goal that no KPI measures. */
public final class GoalWithoutKpi implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "goal-without-kpi",
          Category.ALIGNMENT,
          Severity.WARNING,
          "Every goal has a number that shows whether it is met.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.GOAL)
        .filter(g -> !g.broken() && !isMeasured(g, model))
        .map(
            g ->
                Finding.at(
                        g,
                        "No KPI shows whether `%s` is met; write a `kpi` that `measures %s`"
                            .formatted(g.name(), g.name()))
                    .because("A goal that nothing measures is met whenever somebody says so"));
  }

  /** By a KPI, or by what is below it: goals that are, and objectives with a number. */
  private static boolean isMeasured(Element goal, Model model) {
    Set<ElementId> seen = new HashSet<>();
    Deque<ElementId> below = new ArrayDeque<>(List.of(goal.id()));
    while (!below.isEmpty()) {
      ElementId next = below.remove();
      if (!model.goals().kpis(next).isEmpty() || hasNumber(next, model)) {
        return true;
      }
      model.goals().supportedBy(next).stream().filter(seen::add).forEach(below::add);
    }
    return false;
  }

  private static boolean hasNumber(ElementId objective, Model model) {
    return objective.kind() == ElementKind.OBJECTIVE
        && model
            .workspace()
            .element(objective)
            .filter(o -> o.has(PracticeFact.MetricResult.class))
            .isPresent();
  }
}
