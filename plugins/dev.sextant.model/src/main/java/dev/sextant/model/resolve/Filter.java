package dev.sextant.model.resolve;

import dev.sextant.model.check.Finding;
import dev.sextant.model.check.Findings;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.SourceInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pushes a condition down to all rows that a measure reads, and resolves it from each source anew:
 * in {@code (a / b) where c} both {@code a} and {@code b} must be able to take {@code c}.
 */
public final class Filter {

  private final Context context;
  private final Expr condition;
  private final Map<ElementId, Attempt> attempts = new LinkedHashMap<>();
  private @Nullable String enteredFile;

  private record Attempt(@Nullable Scalar scalar, Findings findings) {}

  /** A condition for whatever measure. */
  public Filter(Context context, Expr condition) {
    this.context = context;
    this.condition = condition;
  }

  /** The measure with the condition in it, or unresolved when not all of it can take it. */
  public Measure apply(Measure measure) {
    if (MeasureResolver.isUnresolved(measure)) {
      return measure;
    }
    Push push = new Push();
    Measure filtered = push.rewrite(measure);
    if (push.isTooLarge()) {
      tooLarge(context, condition.at());
    } else {
      report();
    }
    return filtered == null || failed() ? MeasureResolver.UNRESOLVED : filtered;
  }

  static void tooLarge(Context context, int node) {
    context
        .findings()
        .add(
            StructuralRule.FORMULA_TOO_LARGE,
            node,
            "Written out, this formula has thousands of parts; put the suffix on the metrics that"
                + " it is made of");
  }

  private boolean failed() {
    return enteredFile != null || attempts.values().stream().anyMatch(a -> a.scalar() == null);
  }

  private void report() {
    List<Map.Entry<ElementId, Attempt>> failures =
        attempts.entrySet().stream().filter(e -> e.getValue().scalar() == null).toList();
    boolean some = failures.size() < attempts.size() || enteredFile != null;
    if (!failures.isEmpty() && !some) {
      copy(failures.getFirst().getValue().findings());
      return;
    }
    for (Map.Entry<ElementId, Attempt> failure : failures) {
      unreachable(failure.getKey(), failure.getValue().findings());
    }
    if (enteredFile != null) {
      context
          .findings()
          .add(
              StructuralRule.CONDITION_UNREACHABLE,
              condition.at(),
              "The values in "
                  + Say.name(enteredFile)
                  + " are kept by hand and cannot take the"
                  + " condition "
                  + Say.name(Written.of(condition)),
              "Files of hand-kept values declare no columns that a condition could use",
              List.of());
    }
  }

  private void copy(Findings findings) {
    for (Finding f : findings.list()) {
      context.findings().add(f.rule(), f.node(), f.message(), f.why(), f.remedies());
    }
  }

  private void unreachable(ElementId source, Findings findings) {
    if (findings.isEmpty()) {
      return;
    }
    String reason = findings.list().getFirst().message();
    context
        .findings()
        .add(
            StructuralRule.CONDITION_UNREACHABLE,
            condition.at(),
            "What is read from "
                + Say.name(source)
                + " cannot take the condition "
                + Say.name(Written.of(condition))
                + ": "
                + reason,
            "A condition applies to all parts of the formula before it; declare the missing"
                + " reference or column, or apply the condition to one part alone",
            List.of());
  }

  private @Nullable Scalar on(ElementId source) {
    return attempts.computeIfAbsent(source, this::attempt).scalar();
  }

  private Attempt attempt(ElementId id) {
    Findings findings = new Findings(context.element());
    Optional<SourceInfo> source = context.knowledge().source(id);
    Scalar scalar =
        source
            .map(s -> new ScalarResolver(context.trying(findings), s).condition(condition))
            .orElse(null);
    return new Attempt(scalar, findings);
  }

  private static Scalar and(@Nullable Scalar first, Scalar second) {
    return first == null
        ? second
        : new Scalar.Operation(BinaryOperator.AND, first, second, Type.BOOLEAN);
  }

  /** Goes on after a failure, so that every source that cannot take the condition is named. */
  private final class Push extends Rewrite {

    Push() {
      super(context);
    }

    @Override
    Measure.Aggregate aggregate(Measure.Aggregate a) {
      Scalar scalar = on(a.source());
      return scalar == null
          ? a
          : new Measure.Aggregate(
              a.name(),
              a.function(),
              a.source(),
              a.operand(),
              and(a.filter(), scalar),
              a.timeRole(),
              a.level(),
              a.unit());
    }

    /** Whether a row is the last one of its item does not depend on what is asked of it then. */
    @Override
    Measure snapshot(Measure.Snapshot s) {
      Scalar scalar = on(s.operand().source());
      return scalar == null
          ? s
          : new Measure.Snapshot(
              s.operand(), s.latest(), s.time(), s.per(), and(s.filter(), scalar));
    }

    @Override
    Measure conversion(Measure.Conversion c) {
      Scalar scalar = on(c.base());
      return scalar == null
          ? c
          : new Measure.Conversion(
              c.rate(),
              c.base(),
              c.event(),
              c.same(),
              c.within(),
              and(c.filter(), scalar),
              c.unit());
    }

    @Override
    Measure timeTo(Measure.TimeTo t) {
      Scalar scalar = on(t.to());
      return scalar == null
          ? t
          : new Measure.TimeTo(
              t.statistic(),
              t.level(),
              t.from(),
              t.to(),
              t.item(),
              and(t.filter(), scalar),
              t.unit());
    }

    /** Those who wait have no second event of which anything could be asked. */
    @Override
    Measure waiting(Measure.Waiting w) {
      Scalar scalar = on(w.from());
      return scalar == null
          ? w
          : new Measure.Waiting(w.from(), w.to(), w.item(), and(w.filter(), scalar), w.unit());
    }

    @Override
    Measure entered(Measure.Entered e) {
      enteredFile = e.file();
      return e;
    }
  }
}
