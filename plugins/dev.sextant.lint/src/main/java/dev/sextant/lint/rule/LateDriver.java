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
import dev.sextant.model.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A driver whose lag is longer than what is left until the target. */
public final class LateDriver implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "late-driver",
          Category.ALIGNMENT,
          Severity.WARNING,
          "A driver acts in time for the target it serves.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.DRIVER)
        .filter(d -> !d.broken())
        .flatMap(d -> d.facts(DriverFact.Moves.class).flatMap(m -> late(d, m, model).stream()));
  }

  private static Optional<Finding> late(Element driver, DriverFact.Moves moves, Model model) {
    Duration lag = moves.lag();
    if (lag == null) {
      return Optional.empty();
    }
    LocalDate acts = Lags.after(model.today(), lag);
    return model.workspace().target(driver.id(), moves.metric()).stream()
        .flatMap(m -> model.workspace().element(m).stream())
        .flatMap(e -> Targets.lastDay(e, model).stream())
        .filter(end -> !end.isBefore(model.today()) && acts.isAfter(end))
        .findFirst()
        .map(
            end ->
                Finding.at(
                        driver,
                        moves,
                        "Pulled today, `%s` acts after %s; the target of `%s` ends on %s; look for a faster lever, or aim at the next target"
                            .formatted(driver.name(), lag, moves.metric().dotted(), end))
                    .because("It can help the next target, but no longer this one"));
  }
}
