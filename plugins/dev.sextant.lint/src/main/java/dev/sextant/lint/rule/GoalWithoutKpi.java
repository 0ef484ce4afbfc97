package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
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

  /** By a KPI, or by goals below it that are. */
  private static boolean isMeasured(Element goal, Model model) {
    return !model.goals().kpis(goal.id()).isEmpty()
        || model.goals().supportedBy(goal.id()).stream()
            .anyMatch(s -> !model.goals().kpis(s).isEmpty() || s.kind() == ElementKind.OBJECTIVE);
  }
}
