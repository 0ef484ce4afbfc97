package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A stage of a journey that no KPI belongs to. */
public final class StageWithoutOutcome implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "stage-without-outcome",
          Category.ALIGNMENT,
          Severity.WARNING,
          "Every stage of a journey has a result.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.STAGE)
        .filter(s -> !s.broken() && !isMeasured(s, model))
        .map(
            s ->
                Finding.at(
                        s,
                        "No KPI belongs to the stage `%s`; say `stage %s` in the one that shows it goes well"
                            .formatted(s.name(), s.id().qualifiedName()))
                    .because(
                        "What goes wrong where nobody looks is blamed on the stage behind it"));
  }

  private static boolean isMeasured(Element stage, Model model) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .anyMatch(
            k ->
                k.facts(MeasureFact.AtStage.class)
                    .flatMap(f -> model.workspace().target(k.id(), f.stage()).stream())
                    .anyMatch(stage.id()::equals));
  }
}
