package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Targets of slices that do not lead to that of the whole. */
public final class SplitTargets implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "split-targets",
          Category.BENCHMARKS,
          Severity.WARNING,
          "The parts of a target add up to the whole.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element
        .facts(TargetFact.Target.class)
        .filter(t -> t.where() == null)
        .flatMap(
            whole ->
                splits(element, whole).stream()
                    .flatMap(parts -> check(element, whole, parts, model).stream())
                    .limit(1));
  }

  /** The targets of the parts for the same time, one list for each way to split. */
  private static Collection<List<TargetFact.Target>> splits(
      Element element, TargetFact.Target whole) {
    Map<String, List<TargetFact.Target>> splits =
        element
            .facts(TargetFact.Target.class)
            .filter(t -> isLike(t.form(), whole.form()))
            .filter(t -> Slice.by(t).isPresent())
            .collect(
                Collectors.groupingBy(
                    t -> Slice.by(t).orElseThrow(), TreeMap::new, Collectors.toList()));
    splits.values().removeIf(parts -> parts.size() < 2);
    return splits.values();
  }

  private static boolean isLike(TargetFact.Form part, TargetFact.Form whole) {
    return part.getClass().equals(whole.getClass())
        && Targets.end(part).equals(Targets.end(whole))
        && value(part).isPresent();
  }

  private static Optional<Quantity> value(TargetFact.Form form) {
    return switch (form) {
      case TargetFact.Form.ByDate d -> Optional.of(d.value());
      case TargetFact.Form.Standing s -> Optional.of(s.value());
      case TargetFact.Form.Total t -> Optional.of(t.value());
      case TargetFact.Form.Band b -> Optional.empty();
      case TargetFact.Form.Metric m -> Optional.empty();
    };
  }

  private static Optional<Finding> check(
      Element element, TargetFact.Target whole, List<TargetFact.Target> parts, Model model) {
    Optional<BigDecimal> wanted = number(element, whole, model);
    List<BigDecimal> values =
        parts.stream().flatMap(p -> number(element, p, model).stream()).toList();
    if (wanted.isEmpty() || values.size() < parts.size()) {
      return Optional.empty();
    }
    String asked = value(whole.form()).map(Quantity::toString).orElse("");
    if (whole.form() instanceof TargetFact.Form.Total || addsUp(element, model)) {
      return sum(element, whole, values, wanted.get(), asked);
    }
    return isShare(element, model)
        ? share(element, whole, values, wanted.get(), asked)
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(
      Element element, TargetFact.Target target, Model model) {
    return value(target.form()).flatMap(q -> model.workspace().quantity(element.id(), q));
  }

  private static Optional<Finding> sum(
      Element element,
      TargetFact.Target whole,
      List<BigDecimal> values,
      BigDecimal wanted,
      String asked) {
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(wanted) == 0
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                    element,
                    whole,
                    "The targets of the parts add up to %s, that of the whole is %s; make them agree, or give what is left a target of its own"
                        .formatted(sum.stripTrailingZeros().toPlainString(), asked))
                .because("All parts can be met and the whole missed, or the other way round"));
  }

  /** The share of the whole lies between those of its parts. */
  private static Optional<Finding> share(
      Element element,
      TargetFact.Target whole,
      List<BigDecimal> values,
      BigDecimal wanted,
      String asked) {
    boolean higher =
        element
            .fact(MeasureFact.Better.class)
            .filter(b -> b.direction() == MeasureFact.Direction.LOWER)
            .isEmpty();
    boolean looser =
        values.stream().allMatch(v -> higher ? v.compareTo(wanted) < 0 : v.compareTo(wanted) > 0);
    return looser
        ? Optional.of(
            Finding.at(
                    element,
                    whole,
                    "No part is asked for as much as the whole, which is %s; ask more of a part, or less of the whole"
                        .formatted(asked))
                .because(
                    "A share of the whole lies between those of its parts: all can be met and it is missed"))
        : Optional.empty();
  }

  private static boolean addsUp(Element element, Model model) {
    return Formulas.meant(element.id(), model)
        .map(m -> m instanceof Measure.Rate r ? Formulas.meant(r.operand(), model) : m)
        .filter(m -> m instanceof Measure.Aggregate a && a.function().isAdditive())
        .isPresent();
  }

  private static boolean isShare(Element element, Model model) {
    return Formulas.meant(element.id(), model).filter(SplitTargets::isQuotient).isPresent();
  }

  private static boolean isQuotient(Measure measure) {
    return Ratios.isRatio(measure)
        || (measure instanceof Measure.Aggregate a && a.function() == AggregateFunction.AVERAGE);
  }
}
