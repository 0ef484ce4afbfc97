package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** An objective outside any goal. */
public final class AimlessObjective implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "aimless-objective", Category.ALIGNMENT, Severity.WARNING, "An objective serves a goal.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.OBJECTIVE && !e.has(CommonFact.Supports.class))
        .map(
            e ->
                Finding.at(
                        e,
                        "`%s` supports no goal; add `supports` and the goal it brings nearer"
                            .formatted(e.name()))
                    .because(
                        "A focus for a quarter that serves no goal takes the time of those that do"));
  }
}
