package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Does each target say when it holds, and only one for each day and slice? */
record TargetDates(Periods periods) implements Check {

  @Override
  public void check(Element element, Context context) {
    List<Target> targets = element.facts(Target.class).toList();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      if (target.form() instanceof Form.ByDate path && path.by() == null) {
        context
            .findings()
            .add(
                StructuralRule.TARGET_WITHOUT_DATE,
                target.at(),
                "The target does not say by when it is to be met; add `by`, as in `target "
                    + path.value()
                    + " by 2027-Q4`");
      }
      duplicate(context, targets.subList(0, i), target);
    }
  }

  private void duplicate(Context context, List<Target> before, Target target) {
    Optional<Days> days = days(target.form());
    if (days.isEmpty()) {
      return;
    }
    for (Target other : before) {
      Optional<Days> others = days(other.form());
      if (slice(other).equals(slice(target))
          && others.isPresent()
          && others.get().meets(days.get())) {
        String slice = target.where() == null ? "" : " where " + slice(target);
        context
            .findings()
            .add(
                StructuralRule.DUPLICATE_TARGET,
                target.at(),
                "There is another target" + slice + " for the same time",
                "A value is judged against one target at a time",
                List.of());
        return;
      }
    }
  }

  private static String slice(Target target) {
    Expr where = target.where();
    return where == null ? "" : Written.of(where);
  }

  /** Both ends belong to it. */
  private record Days(LocalDate first, LocalDate last) {
    boolean meets(Days other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
  }

  /** A path begins on the day after its start; without a start only its end is known. */
  private Optional<Days> days(Form form) {
    return switch (form) {
      case Form.ByDate f -> {
        Optional<LocalDate> last = periods.range(f.by()).map(r -> r.last());
        yield last.map(
            l -> new Days(periods.range(f.on()).map(r -> r.last().plusDays(1)).orElse(l), l));
      }
      case Form.Standing f -> days(f.throughout());
      case Form.Total f -> days(f.during());
      case Form.Band f -> days(f.throughout());
      case Form.Metric f -> {
        PeriodRef throughout = f.throughout();
        yield throughout == null
            ? Optional.of(new Days(LocalDate.MIN, LocalDate.MAX))
            : days(throughout);
      }
    };
  }

  private Optional<Days> days(PeriodRef period) {
    return periods.range(period).map(r -> new Days(r.start(), r.last()));
  }
}
