package dev.sextant.model.structure;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.Filter;
import dev.sextant.model.resolve.MetricInfo;
import java.util.Optional;

/** Can the value be computed for the slice that a target is about? */
final class Slices implements Check {

  @Override
  public void check(Element element, Context context) {
    if (!element.kind().isMetricLike()) {
      return;
    }
    element
        .facts(TargetFact.Target.class)
        .forEach(
            t -> {
              Expr where = t.where();
              if (where != null) {
                check(element, where, context);
              }
            });
  }

  private static void check(Element element, Expr where, Context context) {
    Optional<MetricInfo> info = context.knowledge().metric(element.id()).filter(MetricInfo::sure);
    Formula formula = info.map(MetricInfo::formula).orElse(null);
    if (formula != null) {
      new Filter(context, where).apply(formula.current());
    }
  }
}
