package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A promotion criterion that is the result of a whole team. */
public final class TeamCriterion implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "team-criterion",
          Category.PEOPLE,
          Severity.WARNING,
          "A person is judged by what one person can move.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element
        .facts(PracticeFact.ExpectsMetric.class)
        .filter(x -> x.person() == null)
        .map(
            x ->
                Finding.at(
                        element,
                        x,
                        "`%s` is the result of everybody, not of one person; add `per person by` and the column, or make it a `contributes to`"
                            .formatted(x.metric().dotted()))
                    .because("One person cannot move it, so promotion becomes luck"));
  }
}
