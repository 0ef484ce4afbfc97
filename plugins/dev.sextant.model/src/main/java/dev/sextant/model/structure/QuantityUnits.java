package dev.sextant.model.structure;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Match;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.resolve.Quantities;
import dev.sextant.model.resolve.Say;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Is each quantity in a unit in which the value can be, with which it is compared? */
final class QuantityUnits implements Check {

  @Override
  public void check(Element element, Context context) {
    for (Fact fact : element.facts()) {
      if (fact instanceof TargetFact.Guardrail g) {
        other(context, g.metric(), fact);
      } else if (fact instanceof TargetFact t) {
        own(element, context, t);
      } else if (fact instanceof PracticeFact.MetricResult r) {
        other(context, r.metric(), fact);
      } else if (fact instanceof PracticeFact.ExpectsMetric e) {
        other(context, e.metric(), fact);
      } else if (fact instanceof SourceFact.Complete c) {
        fits(context, c.atLeast(), Unit.PERCENT, "completeness");
      } else if (fact instanceof SourceFact.Equals e) {
        context.units().read(e.quantity());
      }
    }
  }

  private static void own(Element element, Context context, TargetFact fact) {
    if (!element.kind().isMetricLike()) {
      return;
    }
    metric(context, element.id(), fact);
    if (fact instanceof TargetFact.Target t && t.form() instanceof TargetFact.Form.Metric m) {
      targetMetric(element, context, m.metric());
    }
  }

  /** A budget or plan must be in a unit that the value itself can be in. */
  private static void targetMetric(Element element, Context context, Path path) {
    Optional<MetricInfo> own = context.knowledge().metric(element.id()).filter(MetricInfo::sure);
    if (!(context.knowledge().match(path) instanceof Match.Found found)) {
      return;
    }
    Optional<MetricInfo> other = context.knowledge().metric(found.id()).filter(MetricInfo::sure);
    if (own.isEmpty() || other.isEmpty()) {
      return;
    }
    Unit unit = own.get().unit();
    Unit target = other.get().unit();
    if (unit.isPlain() != target.isPlain()
        || context.knowledge().units().factor(target, unit).isEmpty()) {
      context
          .findings()
          .add(
              StructuralRule.UNIT_MISMATCH,
              path.at(),
              Say.name(found.id())
                  + " is in "
                  + Say.unit(target)
                  + " and "
                  + Say.name(element.name())
                  + " in "
                  + Say.unit(unit)
                  + "; the one cannot be the target of the other");
    }
  }

  private static void other(Context context, Path path, Fact fact) {
    if (context.knowledge().match(path) instanceof Match.Found found) {
      metric(context, found.id(), fact);
    }
  }

  private static void metric(Context context, ElementId id, Fact fact) {
    Optional<MetricInfo> info = context.knowledge().metric(id);
    boolean known = info.isPresent() && info.get().sure();
    fact.quantities()
        .forEach(
            q -> {
              if (known) {
                fits(context, q, info.get().unit(), Say.name(id));
              } else {
                context.units().read(q);
              }
            });
  }

  private static void fits(Context context, Quantity quantity, Unit unit, String what) {
    Optional<Unit> own = context.units().read(quantity, unit);
    if (own.isEmpty()) {
      return;
    }
    boolean bare = quantity.unit().isEmpty() && quantity.number().signum() != 0;
    if (bare && unit.equals(Unit.PERCENT)) {
      context
          .findings()
          .add(
              StructuralRule.UNIT_MISMATCH,
              quantity.at(),
              Say.name(quantity.toString())
                  + " is a plain number, but "
                  + what
                  + " is in `percent`; write `"
                  + meant(quantity)
                  + "%`",
              "",
              List.of(percent(quantity)));
    } else if (Quantities.in(quantity, own.get(), unit, context.knowledge().units()).isEmpty()) {
      context
          .findings()
          .add(
              StructuralRule.UNIT_MISMATCH,
              quantity.at(),
              Say.name(quantity.toString())
                  + " is in "
                  + Say.unit(own.get())
                  + ", but "
                  + what
                  + " is in "
                  + Say.unit(unit));
    }
  }

  /** Whoever writes 0.95 of a share means 95 %. */
  private static String meant(Quantity quantity) {
    boolean share = quantity.number().abs().compareTo(BigDecimal.ONE) < 0;
    return share
        ? quantity.number().movePointRight(2).stripTrailingZeros().toPlainString()
        : quantity.toString();
  }

  private static Remedy percent(Quantity quantity) {
    String written = meant(quantity) + "%";
    NodeEdit edit = new NodeEdit(quantity.at(), NodeEdit.Place.INSTEAD, written);
    return new Remedy("Write `" + written + "`", false, List.of(edit));
  }
}
