package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.Optional;
import java.util.stream.Stream;

/** A promotion criterion that rests on few rows. */
public final class SmallNumbers implements Rule.OfResults {

  private static final About ABOUT =
      About.of(
              "small-numbers",
              Category.PEOPLE,
              Severity.WARNING,
              "Nobody is judged on a handful of cases.")
          .with("rows", 30, "the number of rows below which a value is mostly luck");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    int rows = model.option(ABOUT, "rows");
    return model
        .workspace()
        .elements(ElementKind.LEVEL)
        .filter(l -> !l.broken())
        .flatMap(
            l ->
                l.facts(PracticeFact.ExpectsMetric.class)
                    .flatMap(x -> small(l, x, rows, model, results).stream()));
  }

  private static Optional<Finding> small(
      Element level, PracticeFact.ExpectsMetric criterion, int rows, Model model, Results results) {
    return model
        .workspace()
        .target(level.id(), criterion.metric())
        .flatMap(results::of)
        .flatMap(
            v ->
                v.periods().stream()
                    .map(Results.Period::rows)
                    .filter(r -> r != null)
                    .reduce((a, b) -> b))
        .filter(r -> r < rows)
        .map(
            r ->
                Finding.at(
                        level,
                        criterion,
                        "`%s` rested on %s rows in its last period; judge over a longer time"
                            .formatted(criterion.metric().dotted(), r))
                    .because("With so few cases luck weighs more than skill"));
  }
}
