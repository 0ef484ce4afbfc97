package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import java.util.stream.Stream;

/**
 * A target that is looser than the present. A standing promise is meant to be kept and is no such
 * target; a path is meant to lead somewhere.
 */
public final class SlackTarget implements Rule.OfResults {

  private static final About ABOUT =
      About.of(
              "slack-target",
              Category.BENCHMARKS,
              Severity.WARNING,
              "A target asks for more than what is there already.")
          .with("periods", 3, "how many closed periods in a row");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    int periods = model.option(ABOUT, "periods");
    return Judged.kpis(model, results)
        .filter(j -> j.values().size() >= periods && j.allMeet(periods))
        .map(
            j ->
                Finding.at(
                        j.kpi(),
                        "`%s` has met its target in the last %s periods; ask for more, or promise to keep it with `throughout`"
                            .formatted(j.kpi().name(), periods))
                    .because("A target that is behind you pulls nobody forward"));
  }
}
