package dev.sextant.model.structure;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.fact.TargetFact.Tolerance;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Is the tolerance stated where five percent of the expected value would be no sensible one: for
 * shares, and where the expected value is zero?
 */
final class Tolerances implements Check {

  @Override
  public void check(Element element, Context context) {
    Optional<Target> first = element.fact(Target.class);
    boolean stated = element.has(Tolerance.class);
    if (element.kind() != ElementKind.KPI || first.isEmpty() || stated || element.broken()) {
      return;
    }
    Optional<MetricInfo> info = context.knowledge().metric(element.id()).filter(MetricInfo::sure);
    boolean share =
        info.map(MetricInfo::unit)
            .filter(u -> u.equals(Unit.PERCENT) || u.equals(Unit.POINTS))
            .isPresent();
    boolean zero = element.facts(Target.class).anyMatch(t -> expectsZero(t.form()));
    if (share || zero) {
      report(context, first.get(), share);
    }
  }

  private static boolean expectsZero(Form form) {
    return switch (form) {
      case Form.ByDate f -> f.value().number().signum() == 0;
      case Form.Standing f -> f.value().number().signum() == 0;
      case Form.Total f -> f.value().number().signum() == 0;
      case Form.Band f -> f.low().number().signum() == 0 || f.high().number().signum() == 0;
      case Form.Metric f -> false;
    };
  }

  private static void report(Context context, Target target, boolean share) {
    String because =
        share
            ? "Five percent of a percentage, the usual tolerance, says little"
            : "Five percent of zero, the usual tolerance, is nothing";
    Remedy add =
        new Remedy(
            "Add `at risk within " + (share ? "1%" : "1") + "`",
            false,
            List.of(
                new NodeEdit(
                    target.at(),
                    NodeEdit.Place.AFTER,
                    "\n  at risk within " + (share ? "1%" : "1"))));
    context
        .findings()
        .add(
            StructuralRule.MISSING_TOLERANCE,
            target.at(),
            "The target does not say how near is still at risk; add `at risk within`, as in `at risk"
                + " within "
                + (share ? "1%" : "1")
                + "`",
            because,
            List.of(add));
  }
}
