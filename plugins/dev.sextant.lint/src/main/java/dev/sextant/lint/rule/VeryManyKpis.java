package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A team with very many KPIs. */
public final class VeryManyKpis implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of("very-many-kpis", Category.BALANCE, Severity.INFO, "Key indicators are few.")
          .with("limit", 12, "the number of KPIs of one team");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    int limit = model.option(ABOUT, "limit");
    Map<ElementId, Integer> counts = new TreeMap<>();
    model
        .workspace()
        .elements(ElementKind.KPI)
        .forEach(
            k -> model.ownership().team(k.id()).ifPresent(t -> counts.merge(t, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > limit)
        .flatMap(
            e ->
                model.workspace().element(e.getKey()).stream()
                    .filter(t -> !t.broken())
                    .map(
                        t ->
                            Finding.at(
                                t,
                                "`%s` has %s KPIs; which of them would you keep if you could keep three for each goal?"
                                    .formatted(t.name(), e.getValue()))));
  }
}
