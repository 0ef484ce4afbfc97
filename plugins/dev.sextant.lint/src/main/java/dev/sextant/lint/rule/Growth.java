package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a value can fall, as far as its formula says. */
final class Growth {

  /** Functions that keep the order of values. */
  private static final Set<String> KEEPING =
      Set.of("round", "floor", "ceiling", "coalesce", "greatest", "least", "abs");

  /** Names of columns that hold what was added and what was taken away. */
  private static final Pattern CHANGES =
      Pattern.compile("delta|change|net|balance|movement|diff|adjust|correction");

  private final Model model;

  private Growth(Model model) {
    this.model = model;
  }

  /** Whether a metric adds up over all time, by itself or in the metrics it is made of. */
  static boolean isEndless(ElementId metric, Model model) {
    return Formulas.current(metric, model).filter(m -> new Growth(model).grows(m, 0)).isPresent();
  }

  private boolean grows(Measure measure, int depth) {
    return switch (measure) {
      case Measure.AllTime a -> adds(a.operand());
      case Measure.Rate r -> grows(r.operand(), depth);
      case Measure.Offset o -> grows(o.operand(), depth);
      case Measure.AtStart s -> grows(s.operand(), depth);
      case Measure.Versioned v -> grows(v.versions().getLast().measure(), depth);
      case Measure.MetricRef r ->
          depth < 20
              && Formulas.current(r.metric(), model).filter(m -> grows(m, depth + 1)).isPresent();
      case Measure.Arithmetic a -> grows(a, depth);
      case Measure.Function f ->
          KEEPING.contains(f.name())
              && f.arguments().stream().anyMatch(m -> grows(m, depth))
              && f.arguments().stream().allMatch(m -> isSteady(m, depth));
      case Measure.Aggregate a -> false;
      case Measure.Constant c -> false;
      case Measure.Negated n -> false;
      case Measure.Window w -> false;
      case Measure.ToDate t -> false;
      case Measure.Snapshot s -> false;
      case Measure.State s -> false;
      case Measure.Conversion c -> false;
      case Measure.Waiting w -> false;
      case Measure.TimeTo t -> false;
      case Measure.Entered e -> false;
      case Measure.Having h -> false;
      case Measure.Unresolved u -> false;
    };
  }

  /** A sum or product of what grows and what stays; what is divided by a constant grows too. */
  private boolean grows(Measure.Arithmetic a, int depth) {
    boolean keeps =
        a.operator() == BinaryOperator.PLUS
            || a.operator() == BinaryOperator.TIMES
            || (a.right() instanceof Measure.Constant
                && (a.operator() == BinaryOperator.DIVIDE || a.operator() == BinaryOperator.MINUS));
    return keeps
        && isSteady(a.left(), depth)
        && isSteady(a.right(), depth)
        && (grows(a.left(), depth) || grows(a.right(), depth));
  }

  private boolean isSteady(Measure measure, int depth) {
    return measure instanceof Measure.Constant c ? c.value().signum() >= 0 : grows(measure, depth);
  }

  private boolean adds(Measure measure) {
    return Formulas.parts(measure, model)
        .allMatch(
            m -> m instanceof Measure.MetricRef || (m instanceof Measure.Aggregate a && adds(a)));
  }

  private static boolean adds(Measure.Aggregate a) {
    boolean counts =
        a.function() == AggregateFunction.COUNT || a.function() == AggregateFunction.COUNT_DISTINCT;
    return counts || (a.function() == AggregateFunction.SUM && !isOfChanges(a.operand()));
  }

  private static boolean isOfChanges(@Nullable Scalar summed) {
    return summed instanceof Scalar.Column c
        && CHANGES.matcher(c.column().toLowerCase(Locale.ROOT)).find();
  }
}
