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
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** A key result that is looser than the target of its metric. */
public final class LooseKeyResult implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "loose-key-result",
          Category.ALIGNMENT,
          Severity.WARNING,
          "A key result asks for no less than the target asks by then.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.OBJECTIVE)
        .filter(o -> !o.broken())
        .flatMap(
            o ->
                o.facts(PracticeFact.MetricResult.class).flatMap(r -> loose(o, r, model).stream()));
  }

  private static Optional<Finding> loose(
      Element objective, PracticeFact.MetricResult result, Model model) {
    Optional<ElementId> metric = model.workspace().target(objective.id(), result.metric());
    Optional<DateRange> during =
        objective.fact(PurposeFact.During.class).map(d -> model.range(d.period()));
    if (metric.isEmpty() || during.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> asked = model.workspace().quantity(metric.get(), result.to());
    return model.workspace().element(metric.get()).stream()
        .flatMap(e -> e.facts(TargetFact.Target.class))
        .filter(t -> t.where() == null)
        .flatMap(t -> PathValue.at(t, metric.get(), during.get(), model).stream())
        .filter(e -> asked.isPresent() && worse(asked.get(), e, metric.get(), model))
        .reduce((a, b) -> worse(a, b, metric.get(), model) ? b : a)
        .map(e -> finding(objective, result, e, model.workspace().unit(metric.get())));
  }

  private static boolean worse(BigDecimal asked, BigDecimal path, ElementId metric, Model model) {
    int order = asked.compareTo(path);
    return model
        .workspace()
        .direction(metric)
        .map(d -> d == MeasureFact.Direction.HIGHER ? order < 0 : order > 0)
        .orElse(false);
  }

  private static Finding finding(
      Element objective, PracticeFact.MetricResult result, BigDecimal path, Unit unit) {
    return Finding.at(
            objective,
            result,
            "The key result `%s` is looser than the target, which asks for %s by then; ask for as much"
                .formatted(result.to(), shown(path, unit)))
        .because("Whoever meets the key result misses the target");
  }

  private static String shown(BigDecimal value, Unit unit) {
    boolean percent = unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS);
    BigDecimal scaled = percent ? value.movePointRight(2) : value;
    return scaled.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
        + (unit.equals(Unit.PERCENT) ? "%" : "");
  }
}
