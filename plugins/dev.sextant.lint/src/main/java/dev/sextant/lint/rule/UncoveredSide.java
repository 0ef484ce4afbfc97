package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.file.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mission whose goals leave out a side. */
public final class UncoveredSide implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "uncovered-side",
          Category.ALIGNMENT,
          Severity.WARNING,
          "A mission is covered on quantity, quality and efficiency.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.MISSION)
        .filter(m -> !m.broken() && !model.goals().goalsOf(m.id()).isEmpty())
        .flatMap(m -> missing(m, model).stream());
  }

  private static Optional<Finding> missing(Element mission, Model model) {
    List<String> sides = new ArrayList<>(List.of("quantity", "quality", "efficiency"));
    model.goals().goalsOf(mission.id()).stream()
        .flatMap(g -> model.workspace().element(g).stream())
        .flatMap(g -> g.facts(PurposeFact.GoalSide.class))
        .forEach(s -> sides.remove(s.side()));
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                    mission,
                    "No goal of `%s` stands for %s; write one, or say the `side` of those there are"
                        .formatted(mission.name(), or(sides)))
                .because("What no goal asks for is what gives way when the others are pressed"));
  }

  private static String or(List<String> sides) {
    int last = sides.size() - 1;
    String others = String.join(", ", sides.subList(0, last));
    return others.isEmpty() ? sides.getLast() : others + " or " + sides.getLast();
  }
}
