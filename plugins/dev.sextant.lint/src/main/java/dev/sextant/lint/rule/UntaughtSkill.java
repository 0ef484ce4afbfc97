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
    boolean untaught =
        (element.kind() == ElementKind.SKILL && !isTaught(element, model))
            || (element.kind() == ElementKind.LEVEL && expectsUntaught(element));
    return untaught ? Stream.of(finding(element)) : Stream.empty();
  }

  private static boolean isTaught(Element skill, Model model) {
    return skill.has(PracticeFact.Training.class)
        || model
            .workspace()
            .parent(skill.id())
            .filter(level -> level.has(PracticeFact.Training.class))
            .isPresent();
  }

  /** A level with skills says it of each. */
  private static boolean expectsUntaught(Element level) {
    return level.has(PracticeFact.ExpectsMetric.class)
        && !level.has(PracticeFact.Training.class)
        && level.children(ElementKind.SKILL).findAny().isEmpty();
  }

  private static Finding finding(Element untaught) {
    String message =
        untaught.kind() == ElementKind.SKILL
            ? "Nothing says how `%s` is learned; add `training`"
            : "Nothing says how people learn what `%s` expects; add `training`, or a `skill` with its training";
    return Finding.at(untaught, message.formatted(untaught.name()))
        .because("A step that only those can take who knew it before is not a ladder");
  }
}
