package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A conversion window longer than the period that is judged. */
public final class SlowConversion implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "slow-conversion",
          Category.BENCHMARKS,
          Severity.WARNING,
          "A conversion is known before its period is judged.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken())
        .flatMap(k -> slow(k, model).stream());
  }

  private static Optional<Finding> slow(Element kpi, Model model) {
    Cadence judged = model.cadences().of(kpi.id());
    return Formulas.parts(kpi.id(), model)
        .filter(Measure.Conversion.class::isInstance)
        .map(m -> ((Measure.Conversion) m).within())
        .filter(w -> w != null && Lags.days(w) > Lags.days(new Duration(1, judged.grain())))
        .findFirst()
        .map(
            w ->
                Finding.at(
                        kpi,
                        "`%s` is judged %s, but who converts is known only after %s; judge it less often, or shorten the window"
                            .formatted(kpi.name(), judged.word(), w))
                    .because(
                        "The youngest period that can be judged is always older than it looks"));
  }
}
