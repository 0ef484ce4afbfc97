package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** KPIs that no driver moves, said once for a file. */
public final class KpiWithoutDriver implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "kpi-without-driver",
          Category.ALIGNMENT,
          Severity.INFO,
          "Somebody knows a lever that moves a KPI.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Map<String, List<Element>> unmoved =
        model
            .workspace()
            .elements(ElementKind.KPI)
            .filter(k -> !k.broken() && model.drivers().drivers(k.id()).isEmpty())
            .collect(
                Collectors.groupingBy(
                    k -> model.workspace().file(k.id()), TreeMap::new, Collectors.toList()));
    return unmoved.values().stream()
        .map(
            all ->
                Finding.at(
                    all.getFirst(),
                    "No driver moves %s; write down what you believe does, as a `hypothesis`"
                        .formatted(Names.list(all))));
  }
}
