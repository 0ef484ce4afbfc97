package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.Optional;
import java.util.stream.Stream;

/** An action that nobody will do, or that nobody did. */
public final class UnkeptAction implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "unkept-action",
          Category.OWNERSHIP,
          Severity.WARNING,
          "An action has an owner and a day, and is done by then.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    boolean done = element.facts(PracticeFact.Done.class).anyMatch(d -> d.on() != null);
    return element.kind() == ElementKind.ACTION && !done
        ? fault(element, model).stream()
        : Stream.empty();
  }

  private static Optional<Finding> fault(Element action, Model model) {
    boolean owned = action.has(CommonFact.Owner.class);
    Optional<PracticeFact.Due> due = action.fact(PracticeFact.Due.class);
    if (!owned || due.isEmpty()) {
      String missing = owned ? "day" : due.isPresent() ? "owner" : "owner and no day";
      String add = owned ? "`due`" : due.isPresent() ? "`owner`" : "`owner` and `due`";
      return Optional.of(
          Finding.at(
                  action,
                  "The action `%s` has no %s; add %s".formatted(action.name(), missing, add))
              .because("What everybody should do some day is done by nobody"));
    }
    return due.filter(d -> model.isOver(d.date()))
        .map(
            d ->
                Finding.at(
                        action,
                        d,
                        "The action `%s` was due on %s and is still open; say `done on`, drop it, or agree on a new day"
                            .formatted(action.name(), d.date()))
                    .because("An action that may be late teaches that actions are wishes"));
  }
}
