package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Units of calculations with the values of groups. */
final class MeasureArithmetic {

  /** The functions of values, each with the fewest and the most arguments. */
  private static final Map<String, int[]> FUNCTIONS =
      Map.of(
          "abs", new int[] {1, 1},
          "ceiling", new int[] {1, 1},
          "coalesce", new int[] {2, 8},
          "floor", new int[] {1, 1},
          "greatest", new int[] {2, 8},
          "least", new int[] {2, 8},
          "round", new int[] {1, 2});

  private final Context context;

  MeasureArithmetic(Context context) {
    this.context = context;
  }

  /** One of the four operations. */
  Measure apply(Expr.Binary b, Measure left, Measure right) {
    if (MeasureResolver.isUnresolved(left) || MeasureResolver.isUnresolved(right)) {
      return MeasureResolver.UNRESOLVED;
    }
    Optional<UnitRules.Outcome> outcome =
        Sums.outcome(context.unitRules(), b.operator(), side(left), side(right));
    if (outcome.isEmpty()) {
      context
          .findings()
          .add(
              StructuralRule.UNIT_MISMATCH,
              b.operatorAt(),
              Sums.message(b, left.unit(), right.unit()));
      return MeasureResolver.UNRESOLVED;
    }
    Unit unit = outcome.get().unit();
    boolean sum = b.operator() == BinaryOperator.PLUS || b.operator() == BinaryOperator.MINUS;
    Measure scaled = scaled(right, outcome.get().factor(), sum ? unit : right.unit());
    return new Measure.Arithmetic(b.operator(), left, scaled, unit);
  }

  /** A measure multiplied so that it is in another unit. */
  static Measure scaled(Measure measure, BigDecimal factor, Unit unit) {
    if (factor.compareTo(BigDecimal.ONE) == 0) {
      return measure;
    }
    if (measure instanceof Measure.Constant c) {
      return new Measure.Constant(c.value().multiply(factor, MathContext.DECIMAL128), unit);
    }
    BigDecimal inverse = BigDecimal.ONE.divide(factor, MathContext.DECIMAL64);
    boolean whole = inverse.stripTrailingZeros().scale() <= 0;
    return new Measure.Arithmetic(
        whole ? BinaryOperator.DIVIDE : BinaryOperator.TIMES,
        measure,
        new Measure.Constant(whole ? inverse.stripTrailingZeros() : factor, Unit.ONE),
        unit);
  }

  static UnitRules.Side side(Measure measure) {
    boolean literal =
        measure instanceof Measure.Constant
            || (measure instanceof Measure.Negated n && n.operand() instanceof Measure.Constant);
    return new UnitRules.Side(measure.unit(), literal);
  }

  /** A function of values. */
  Measure apply(Expr.Call call, List<Measure> arguments) {
    int[] arity = Objects.requireNonNull(FUNCTIONS.get(call.function()));
    if (arguments.size() < arity[0] || arguments.size() > arity[1]) {
      context
          .findings()
          .add(
              StructuralRule.TYPE_MISMATCH,
              call.at(),
              Say.name(call.function())
                  + " takes "
                  + (arity[0] == arity[1] ? "" + arity[0] : arity[0] + " to " + arity[1])
                  + (arity[1] == 1 ? " argument" : " arguments")
                  + ", not "
                  + arguments.size());
      return MeasureResolver.UNRESOLVED;
    }
    if (arguments.stream().anyMatch(MeasureResolver::isUnresolved)) {
      return MeasureResolver.UNRESOLVED;
    }
    if (call.function().equals("round")) {
      return new Measure.Function(call.function(), arguments, arguments.getFirst().unit());
    }
    return common(call, arguments);
  }

  /** A function of values that must be in one unit, the first one's if that is written. */
  private Measure common(Expr.Call call, List<Measure> arguments) {
    UnitRules.Side all = side(arguments.getFirst());
    List<Measure> scaled = new ArrayList<>(List.of(arguments.getFirst()));
    for (int i = 1; i < arguments.size(); i++) {
      Measure argument = arguments.get(i);
      Optional<UnitRules.Outcome> next = context.unitRules().plus(all, side(argument));
      if (next.isEmpty()) {
        context
            .findings()
            .add(
                StructuralRule.UNIT_MISMATCH,
                call.arguments().get(i).at(),
                Say.name(Written.of(call.arguments().get(i)))
                    + " is in "
                    + Say.unit(argument.unit())
                    + ", not in "
                    + Say.unit(all.unit()));
        return MeasureResolver.UNRESOLVED;
      }
      scaled.add(scaled(argument, next.get().factor(), next.get().unit()));
      all = new UnitRules.Side(next.get().unit(), false);
    }
    return new Measure.Function(call.function(), scaled, all.unit());
  }

  /** Whether there is a function of values of that name. */
  static boolean isKnown(String function) {
    return FUNCTIONS.containsKey(function);
  }

  /** Says that there is no such function; its arguments are not looked at. */
  Measure unknown(Expr.Call call) {
    String problem =
        ScalarFunction.of(call.function()).isPresent()
            ? Say.name(call.function())
                + " works on one row; use it inside an aggregate such as"
                + " `sum(…)` or a condition"
            : "There is no function " + Say.name(call.function());
    Stream<String> names =
        Stream.concat(AggregateCall.names(), FUNCTIONS.keySet().stream().sorted());
    String nearest = FamiliarWords.function(call.function(), names);
    context
        .findings()
        .add(
            StructuralRule.UNKNOWN_FUNCTION,
            call.functionAt(),
            problem + Say.meant(nearest),
            "",
            ColumnResolver.change(call.functionAt(), nearest));
    return MeasureResolver.UNRESOLVED;
  }
}
