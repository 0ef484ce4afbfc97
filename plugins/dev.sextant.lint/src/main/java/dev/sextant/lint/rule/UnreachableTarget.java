package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A target that asks for more than history has seen. */
public final class UnreachableTarget implements Rule.OfResults {

  private static final About ABOUT =
      About.of(
              "unreachable-target",
              Category.BENCHMARKS,
              Severity.WARNING,
              "A target is within reach of what was ever achieved.")
          .with("factor", 2, "how many times the best improvement a target may ask for");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    int factor = model.option(ABOUT, "factor");
    return Judged.kpis(model, results).flatMap(j -> unreachable(j, factor).stream());
  }

  /** The pace that is needed from now on, compared with the best pace over as many periods. */
  private static Optional<Finding> unreachable(Judged judged, int factor) {
    List<Double> values = judged.values();
    Double goal = judged.goal();
    int left = judged.periodsLeft();
    if (goal == null || left < 1 || values.size() <= left + 2) {
      return Optional.empty();
    }
    double needed = judged.gain(values.getLast(), goal);
    double best = 0;
    for (int i = left; i < values.size(); i++) {
      best = Math.max(best, judged.gain(values.get(i - left), values.get(i)));
    }
    boolean beyond = needed > 0 && needed > factor * Math.max(best, 0);
    return beyond
        ? Optional.of(
            Finding.at(
                    judged.kpi(),
                    "`%s` has %s left to improve by %s; the most it ever did in that time is %s"
                        .formatted(
                            judged.kpi().name(),
                            judged.left(),
                            Judged.show(needed),
                            Judged.show(best)))
                .because(
                    "A target that nobody believes moves nobody; revise it, or name what changes everything"))
        : Optional.empty();
  }
}
