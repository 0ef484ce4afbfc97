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
import java.util.Optional;
import java.util.stream.Stream;

/** A criterion that those who are measured may not see. */
public final class HiddenCriterion implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "hidden-criterion",
          Category.PEOPLE,
          Severity.WARNING,
          "People see what they are measured by.");

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
                    .flatMap(x -> hidden(l, x, model).stream()));
  }

  private static Optional<Finding> hidden(
      Element level, PracticeFact.ExpectsMetric criterion, Model model) {
    return model
        .workspace()
        .target(level.id(), criterion.metric())
        .filter(m -> !model.usage().audience(m).isEmpty() && !isSeen(level, m, model))
        .map(
            m ->
                Finding.at(
                        level,
                        criterion,
                        "`%s` is confidential to %s; those who are measured by it cannot see it; let them, or expect something that they see"
                            .formatted(
                                m.simpleName(), String.join(", ", model.usage().audience(m))))
                    .because("Nobody can improve what is kept from them"));
  }

  /** Whether the role that the ladder is for may see it. */
  private static boolean isSeen(Element level, ElementId metric, Model model) {
    return model
        .workspace()
        .parent(level.id())
        .flatMap(
            ladder ->
                ladder
                    .fact(PracticeFact.ForRole.class)
                    .flatMap(f -> model.workspace().target(ladder.id(), f.role())))
        .filter(role -> Audience.admits(metric, role, model))
        .isPresent();
  }
}
