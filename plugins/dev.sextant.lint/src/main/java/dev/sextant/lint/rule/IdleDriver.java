package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A driver that says not what it moves. */
public final class IdleDriver implements Rule.OfElement {

  private static final About ABOUT =
      About.of("idle-driver", Category.ALIGNMENT, Severity.WARNING, "A driver moves something.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.of(element)
        .filter(e -> e.kind() == ElementKind.DRIVER && !e.has(DriverFact.Moves.class))
        .map(
            e ->
                Finding.at(
                        e,
                        "`%s` does not say what it moves; add `raises` or `lowers` and the KPI"
                            .formatted(e.name()))
                    .because("A lever that moves nothing is work for its own sake"));
  }
}
