package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.Optional;
import java.util.stream.Stream;

/** A tile that shows a total which can only grow. */
public final class VanityTotal implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "vanity-total",
          Category.VISIBILITY,
          Severity.WARNING,
          "A dashboard shows what can fall.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element
        .facts(PracticeFact.Row.class)
        .flatMap(r -> r.tiles().stream())
        .flatMap(t -> t.what().stream().map(p -> model.workspace().target(element.id(), p)))
        .flatMap(Optional::stream)
        .filter(m -> Growth.isEndless(m, model))
        .distinct()
        .map(
            m ->
                Finding.at(
                        element,
                        "The tile `%s` shows a total that can only grow; show what was added in the period"
                            .formatted(m.simpleName()))
                    .because("A number that cannot fall says nothing about how things go"));
  }
}
