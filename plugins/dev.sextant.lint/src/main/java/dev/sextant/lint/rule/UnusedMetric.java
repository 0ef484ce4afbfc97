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

/** Metrics that nothing uses, said once for a file. */
public final class UnusedMetric implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "unused-metric", Category.ALIGNMENT, Severity.INFO, "A metric is used by something.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Map<String, List<Element>> unused =
        model
            .workspace()
            .elements(ElementKind.METRIC)
            .filter(m -> !m.broken() && !isUsed(m, model))
            .collect(
                Collectors.groupingBy(
                    m -> model.workspace().file(m.id()), TreeMap::new, Collectors.toList()));
    return unused.values().stream()
        .map(
            all ->
                Finding.at(
                    all.getFirst(),
                    "Nothing uses %s; show what is worth it, and remove the rest"
                        .formatted(Names.list(all))));
  }

  /** Most metrics are used by formulas, which are known; all references are dear. */
  private static boolean isUsed(Element metric, Model model) {
    return !model.usage().usedBy(metric.id()).isEmpty()
        || model.workspace().references(metric.id()).size() > 1;
  }
}
