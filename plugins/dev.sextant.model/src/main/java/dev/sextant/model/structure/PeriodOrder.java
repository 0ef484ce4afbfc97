package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Do all dates exist, and does everything begin before it ends? */
record PeriodOrder(Periods periods) implements Check {

  @Override
  public void check(Element element, Context context) {
    for (Fact fact : element.facts()) {
      fact.periods().forEach(p -> exists(context, p, p.at()));
      fact.expressions().forEach(e -> e.tree().forEach(x -> literal(context, x)));
      order(context, fact);
    }
    versions(element, context);
  }

  private void exists(Context context, PeriodRef period, int node) {
    String mistake = periods.mistake(period);
    if (!mistake.isEmpty()) {
      context.findings().add(StructuralRule.PERIOD_ORDER, node, mistake);
    }
  }

  private void literal(Context context, Expr expr) {
    if (expr instanceof Expr.Date date) {
      exists(context, date.period(), date.at());
    }
  }

  private void order(Context context, Fact fact) {
    if (fact instanceof MeasureFact.Value v) {
      ordered(context, v.since(), v.until());
    } else if (fact instanceof PracticeFact.When w) {
      ordered(context, w.from(), w.to());
    } else if (fact instanceof TargetFact.Target t
        && t.form() instanceof TargetFact.Form.ByDate path) {
      path(context, path);
    }
  }

  private void ordered(Context context, @Nullable PeriodRef from, @Nullable PeriodRef to) {
    if (to != null && periods.disordered(from, to)) {
      context
          .findings()
          .add(
              StructuralRule.PERIOD_ORDER,
              to.at(),
              "This ends (`" + to + "`) before it begins (`" + from + "`)");
    }
  }

  private void path(Context context, TargetFact.Form.ByDate path) {
    PeriodRef by = path.by();
    if (by != null
        && path.on() != null
        && !periods.last(path.on()).isBefore(periods.last(by))
        && periods.range(path.on()).isPresent()
        && periods.range(by).isPresent()) {
      context
          .findings()
          .add(
              StructuralRule.PERIOD_ORDER,
              by.at(),
              "The target is due (`" + by + "`) before its path begins (`" + path.on() + "`)");
    }
  }

  private record Version(LocalDate since, LocalDate until, MeasureFact.Value value) {}

  /** An older version without an end lasts until the next one begins. */
  private void versions(Element element, Context context) {
    List<Version> versions = new ArrayList<>();
    element
        .facts(MeasureFact.Value.class)
        .forEach(
            v -> versions.add(new Version(periods.first(v.since()), periods.last(v.until()), v)));
    versions.sort(Comparator.comparing(Version::since));
    for (int i = 1; i < versions.size(); i++) {
      Version before = versions.get(i - 1);
      Version after = versions.get(i);
      boolean open = before.value().until() == null && before.since().isBefore(after.since());
      if (!open && !before.until().isBefore(after.since())) {
        context
            .findings()
            .add(
                StructuralRule.PERIOD_ORDER,
                after.value().at(),
                "Two values hold at the same time; say from when with `since`, or until when with"
                    + " `until`");
      }
    }
  }
}
