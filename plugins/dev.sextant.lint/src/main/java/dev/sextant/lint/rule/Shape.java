package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a formula computes, apart from how it is spread over metrics and in which order. */
final class Shape {

  private static final Pattern NAME = Pattern.compile("name=[^,\\]]*,");

  /** Deeper formulas are told apart by the names that they use. */
  private static final int DEEPEST = 6;

  private final Model model;

  private Shape(Model model) {
    this.model = model;
  }

  /** Equal texts for measures that compute the same. */
  static String of(Measure measure, Model model) {
    return new Shape(model).of(measure, 0);
  }

  private String of(Measure measure, int depth) {
    if (measure instanceof Measure.MetricRef r && depth < DEEPEST) {
      return Formulas.current(r.metric(), model)
          .map(m -> of(m, depth + 1))
          .orElse(r.metric().toString());
    }
    if (measure instanceof Measure.Arithmetic a) {
      return joined(a.operator(), of(a.left(), depth + 1), of(a.right(), depth + 1));
    }
    if (measure instanceof Measure.Rate r) {
      return of(r.operand(), depth + 1) + " per " + r.per();
    }
    if (measure instanceof Measure.Window w) {
      return of(w.operand(), depth + 1) + " over " + w.window();
    }
    return measure instanceof Measure.Aggregate a
        ? of(a)
        : NAME.matcher(measure.toString()).replaceAll("");
  }

  private static String of(Measure.Aggregate a) {
    return String.join(
        " ",
        a.function().name(),
        a.source().toString(),
        String.valueOf(a.operand()),
        condition(a.filter()),
        a.timeRole(),
        a.level().toPlainString(),
        a.unit().toString());
  }

  private static String condition(@Nullable Scalar condition) {
    return condition instanceof Scalar.Operation o
        ? joined(o.operator(), condition(o.left()), condition(o.right()))
        : String.valueOf(condition);
  }

  private static String joined(BinaryOperator operator, String left, String right) {
    Stream<String> sides = Stream.of(left, right);
    List<String> ordered =
        switch (operator) {
          case OR, AND, EQUAL, NOT_EQUAL, PLUS, TIMES -> sides.sorted().toList();
          case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MINUS, DIVIDE -> sides.toList();
        };
    return operator + "(" + String.join(", ", ordered) + ")";
  }
}
