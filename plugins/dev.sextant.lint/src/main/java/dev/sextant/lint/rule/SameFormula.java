package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two names for one formula. */
public final class SameFormula implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of("same-formula", Category.DEFINITIONS, Severity.WARNING, "A thing has one name.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Map<String, List<Element>> byFormula = new LinkedHashMap<>();
    model
        .workspace()
        .metricLike()
        .filter(e -> !e.broken() && !e.has(MeasureFact.Retired.class))
        .forEach(
            e ->
                shape(e, model)
                    .ifPresent(s -> byFormula.computeIfAbsent(s, k -> new ArrayList<>()).add(e)));
    return byFormula.values().stream()
        .flatMap(same -> same.stream().skip(1).map(e -> finding(e, same.getFirst())));
  }

  /** A mere name of another metric is no second definition, and a number is none at all. */
  private static Optional<String> shape(Element e, Model model) {
    return Formulas.current(e.id(), model)
        .filter(m -> !(m instanceof Measure.MetricRef) && !(m instanceof Measure.Constant))
        .filter(m -> m.tree().noneMatch(Measure.Unresolved.class::isInstance))
        .map(m -> Shape.of(m, model));
  }

  private static Finding finding(Element second, Element first) {
    return Finding.at(
            second,
            "`%s` computes the same as `%s`; keep one of them, and let the other say `value %s`"
                .formatted(second.name(), first.id().qualifiedName(), first.name()))
        .because("Two definitions of one thing drift apart at the first change");
  }
}
