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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    Map<ElementId, Set<String>> categories = new TreeMap<>();
    Map<ElementId, Integer> counts = new TreeMap<>();
    model
        .workspace()
        .elements(ElementKind.KPI)
        .forEach(
            k ->
                model
                    .ownership()
                    .team(k.id())
                    .ifPresent(
                        t -> {
                          k.facts(MeasureFact.Category.class)
                              .forEach(
                                  c ->
                                      categories
                                          .computeIfAbsent(t, x -> new TreeSet<>())
                                          .add(c.category()));
                          counts.merge(t, k.has(MeasureFact.Category.class) ? 1 : 0, Integer::sum);
                        }));
    return categories.entrySet().stream()
        .filter(e -> e.getValue().size() == 1 && counts.getOrDefault(e.getKey(), 0) > 2)
        .flatMap(
            e ->
                model.workspace().element(e.getKey()).stream()
                    .map(
                        t ->
                            Finding.at(
                                t,
                                "All KPIs of `%s` are %s; what would customers, colleagues or the cash box say?"
                                    .formatted(t.name(), e.getValue().iterator().next()))));
  }
}
