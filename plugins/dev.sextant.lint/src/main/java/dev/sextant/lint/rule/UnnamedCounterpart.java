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
import java.util.Optional;
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
        .flatMap(
            a ->
                model.workspace().element(a.driver()).stream()
                    .filter(d -> !d.broken())
                    .flatMap(d -> unnamed(d, a, model).stream()));
  }

  /** A team has a lead; a lead, or the role that is named itself, has a holder. */
  private static Optional<Finding> unnamed(Element driver, DriverIndex.Ask ask, Model model) {
    return model.drivers().controllers(driver.id()).stream()
        .filter(c -> isOf(c, ask.asked(), model))
        .map(c -> unnamed(driver, c, model))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isOf(ElementId controller, ElementId asked, Model model) {
    return model.ownership().team(controller).orElse(controller).equals(asked);
  }

  private static Optional<Finding> unnamed(Element driver, ElementId controller, Model model) {
    boolean team = controller.kind() == ElementKind.TEAM;
    Optional<ElementId> role = team ? model.ownership().lead(controller) : Optional.of(controller);
    String name = controller.simpleName();
    if (role.isEmpty()) {
      return Optional.of(
          finding(
              driver,
              "`%s` is controlled by `%s`, but nobody there is named; write the role, or a `lead` of `%s`"
                  .formatted(driver.name(), name, name)));
    }
    boolean vacant =
        role.get().kind() == ElementKind.ROLE && model.ownership().holders(role.get()).isEmpty();
    return vacant
        ? Optional.of(
            finding(
                driver,
                "`%s` is controlled by `%s`, but nobody holds `%s`; add `held by`, or name somebody else to ask"
                    .formatted(driver.name(), name, role.get().simpleName())))
        : Optional.empty();
  }

  private static Finding finding(Element driver, String message) {
    return Finding.at(driver, message)
        .because("What is asked of nobody in particular is done by nobody");
  }
}
