package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.DriverIndex;
import java.util.stream.Stream;

/** A driver that is controlled by a team in which nobody in particular is asked. */
public final class UnnamedCounterpart implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "unnamed-counterpart",
          Category.OWNERSHIP,
          Severity.WARNING,
          "Who pulls a lever for another team has a name.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model.drivers().asks().stream()
        .filter(a -> model.drivers().controllers(a.driver()).contains(a.asked()))
        .filter(a -> a.asked().kind() == ElementKind.TEAM && !isLed(a.asked(), model))
        .flatMap(
            a ->
                model.workspace().element(a.driver()).stream()
                    .filter(d -> !d.broken())
                    .map(d -> unnamed(d, a)));
  }

  private static boolean isLed(ElementId team, Model model) {
    return model
        .ownership()
        .lead(team)
        .filter(r -> !model.ownership().holders(r).isEmpty())
        .isPresent();
  }

  private static Finding unnamed(Element driver, DriverIndex.Ask ask) {
    return Finding.at(
            driver,
            "`%s` is controlled by `%s`, but nobody there is named; write the role, or a `lead` of `%s`"
                .formatted(driver.name(), ask.asked().simpleName(), ask.asked().simpleName()))
        .because("An ask to a whole team is answered by nobody");
  }
}
