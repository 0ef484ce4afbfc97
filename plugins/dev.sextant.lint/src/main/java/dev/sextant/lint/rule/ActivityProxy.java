package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.lint.rule.activity.ActivityCase;
import dev.sextant.lint.rule.activity.ActivityFixes;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/**
 * A KPI that counts work done rather than what came of it. A driver is welcome to be an activity; a
 * KPI is meant to show that a goal is met.
 */
public final class ActivityProxy implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "activity-proxy",
          Category.ACTIVITY,
          Severity.WARNING,
          "A KPI shows a result, not the work that was done for it.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(e -> !e.broken())
        .flatMap(e -> check(e, model));
  }

  private static Stream<Finding> check(Element kpi, Model model) {
    ActivityCase found = ActivityCase.of(kpi, model);
    if (!found.isActivity()) {
      return Stream.empty();
    }
    Finding finding = Finding.at(kpi, found.message()).because(found.why());
    return Stream.of(
        ActivityFixes.of(kpi, model).reduce(finding, Finding::fix, (first, second) -> second));
  }
}
