package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** Use of a retired metric. */
public final class RetiredUse implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "retired-use",
          Category.DEFINITIONS,
          Severity.WARNING,
          "What is retired is used no more.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .metricLike()
        .filter(e -> !e.broken() && !isRetired(e, model))
        .flatMap(
            e ->
                model.workspace().definedBy(e.id()).stream()
                    .flatMap(m -> model.workspace().element(m).stream())
                    .filter(m -> isRetired(m, model))
                    .map(m -> finding(e, m)));
  }

  private static boolean isRetired(Element metric, Model model) {
    return metric
        .fact(MeasureFact.Retired.class)
        .filter(r -> !model.range(r.on()).start().isAfter(model.today()))
        .isPresent();
  }

  private static Finding finding(Element user, Element retired) {
    MeasureFact.Retired fact = retired.fact(MeasureFact.Retired.class).orElseThrow();
    Path instead = fact.replacedBy();
    String remedy =
        instead == null ? "define what takes its place" : "use `" + instead.dotted() + "`";
    return Finding.at(
        user,
        "`%s` is computed from `%s`, which was retired on %s; %s"
            .formatted(user.name(), retired.name(), fact.on(), remedy));
  }
}
