package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A skill without training. */
public final class UntaughtSkill implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "untaught-skill", Category.PEOPLE, Severity.WARNING, "What is expected can be learned.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.SKILL && !e.has(PracticeFact.Training.class))
        .map(
            e ->
                Finding.at(
                        e, "Nothing says how `%s` is learned; add `training`".formatted(e.name()))
                    .because("A step that only those can take who knew it before is not a ladder"));
  }
}
