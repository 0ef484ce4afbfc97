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
import java.util.Optional;
import java.util.stream.Stream;

/** Criteria that hold at once, or in the past. */
public final class SuddenLadder implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "sudden-ladder", Category.PEOPLE, Severity.WARNING, "What is expected is known in time.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    if (element.kind() != ElementKind.LADDER) {
      return Stream.empty();
    }
    Optional<PracticeFact.Effective> effective = element.fact(PracticeFact.Effective.class);
    return effective.isEmpty()
        ? Stream.of(
            Finding.at(
                    element,
                    "Nobody knows from when `%s` holds; add `effective from`"
                        .formatted(element.name()))
                .because("People are judged by what they could not know"))
        : Stream.empty();
  }
}
