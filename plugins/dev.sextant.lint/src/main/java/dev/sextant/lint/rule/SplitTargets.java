package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Targets of slices that do not add up to that of the whole. */
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
        .flatMap(whole -> check(element, whole, model).stream());
  }

  private static Optional<Finding> check(Element element, TargetFact.Target whole, Model model) {
    if (!(whole.form() instanceof TargetFact.Form.Total total)) {
      return Optional.empty();
    }
    List<TargetFact.Form.Total> parts =
        element
            .facts(TargetFact.Target.class)
            .filter(t -> t.where() != null)
            .map(TargetFact.Target::form)
            .filter(f -> f instanceof TargetFact.Form.Total t && t.during().equals(total.during()))
            .map(TargetFact.Form.Total.class::cast)
            .toList();
    Optional<BigDecimal> wanted = model.workspace().quantity(element.id(), total.value());
    List<BigDecimal> values =
        parts.stream()
            .flatMap(p -> model.workspace().quantity(element.id(), p.value()).stream())
            .toList();
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean off = parts.size() > 1 && wanted.filter(w -> w.compareTo(sum) != 0).isPresent();
    return off && values.size() == parts.size()
        ? Optional.of(
            Finding.at(
                    element,
                    whole,
                    "The targets of the parts add up to %s, that of the whole is %s; make them agree"
                        .formatted(sum.stripTrailingZeros().toPlainString(), total.value()))
                .because("All parts can be met and the whole missed, or the other way round"))
        : Optional.empty();
  }
}
