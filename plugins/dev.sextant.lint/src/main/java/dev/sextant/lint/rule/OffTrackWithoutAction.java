package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** Off track twice and nothing is done. */
public final class OffTrackWithoutAction implements Rule.OfResults {

  private static final About ABOUT =
      About.of(
              "off-track-without-action",
              Category.BENCHMARKS,
              Severity.WARNING,
              "What is off track twice has an action.")
          .with("periods", 2, "how many closed periods in a row");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    int periods = model.option(ABOUT, "periods");
    return Judged.kpis(model, results)
        .filter(j -> j.offTrack() >= periods && !hasOpenAction(j.kpi(), model))
        .map(
            j ->
                Finding.at(
                        j.kpi(),
                        "`%s` has been off track for %s periods and no action is open; write one with an owner and a date"
                            .formatted(j.kpi().name(), j.offTrack()))
                    .because(
                        "A red figure that nobody acts on teaches everybody that red is normal"));
  }

  private static boolean hasOpenAction(Element kpi, Model model) {
    return model.reviews().actions(kpi.id()).stream()
        .flatMap(a -> model.workspace().element(a).stream())
        .anyMatch(a -> a.facts(PracticeFact.Done.class).noneMatch(d -> d.on() != null));
  }
}
