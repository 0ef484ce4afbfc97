package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.activity.ActivityCase;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.Optional;
import java.util.stream.Stream;

/** A promotion criterion that is an activity. */
public final class ActivityCriterion implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "activity-criterion",
          Category.PEOPLE,
          Severity.WARNING,
          "Promotion asks for results, not for busyness.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.LEVEL)
        .filter(l -> !l.broken())
        .flatMap(
            l ->
                l.facts(PracticeFact.ExpectsMetric.class)
                    .flatMap(x -> activity(l, x, model).stream()));
  }

  private static Optional<Finding> activity(
      Element level, PracticeFact.ExpectsMetric criterion, Model model) {
    return model
        .workspace()
        .target(level.id(), criterion.metric())
        .flatMap(m -> model.workspace().element(m))
        .filter(m -> criterion.bound() == TargetFact.Bound.AT_LEAST)
        .filter(m -> ActivityCase.of(m, model).isActivity())
        .map(
            m ->
                Finding.at(
                        level,
                        criterion,
                        "`%s` counts work that is done; expect what comes of it instead"
                            .formatted(m.name()))
                    .because("Whoever wants to rise will do more of it, whether it helps or not"));
  }
}
