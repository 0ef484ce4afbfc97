package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A team all of whose KPIs are of one category. */
public final class OneSidedKpis implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "one-sided-kpis",
          Category.BALANCE,
          Severity.INFO,
          "The KPIs of a team look at more than one side.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Map<ElementId, List<Element>> byTeam = new TreeMap<>();
    model
        .workspace()
        .elements(ElementKind.KPI)
        .forEach(
            k ->
                model
                    .ownership()
                    .team(k.id())
                    .ifPresent(t -> byTeam.computeIfAbsent(t, x -> new ArrayList<>()).add(k)));
    return byTeam.entrySet().stream()
        .flatMap(
            e ->
                model.workspace().element(e.getKey()).stream()
                    .flatMap(t -> oneSided(t, e.getValue()).stream()));
  }

  /** Two of a kind are a coincidence. What could not be read may be of another category. */
  private static Optional<Finding> oneSided(Element team, List<Element> kpis) {
    List<Element> placed = kpis.stream().filter(k -> k.has(MeasureFact.Category.class)).toList();
    List<String> sides =
        placed.stream()
            .flatMap(k -> k.facts(MeasureFact.Category.class))
            .map(MeasureFact.Category::category)
            .distinct()
            .toList();
    return placed.size() > 2 && sides.size() == 1 && kpis.stream().noneMatch(Element::broken)
        ? Optional.of(
            Finding.at(
                team,
                "All KPIs of `%s` are of the category `%s`; what would %s say?"
                    .formatted(team.name(), sides.getFirst(), others(sides.getFirst()))))
        : Optional.empty();
  }

  private static String others(String category) {
    return switch (category) {
      case "financial" -> "customers or colleagues";
      case "customer" -> "colleagues or the cash box";
      case "people" -> "customers or the cash box";
      default -> "customers, colleagues or the cash box";
    };
  }
}
