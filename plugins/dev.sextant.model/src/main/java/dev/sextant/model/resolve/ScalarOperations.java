package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types and units of operations on values of one row. */
final class ScalarOperations {

  private static final Unit DAY = Unit.of("day");

  private final Context context;

  ScalarOperations(Context context) {
    this.context = context;
  }

  /** An operator between two values. */
  @Nullable Scalar apply(Expr.Binary b, Scalar left, Scalar right) {
    if (b.operator().isLogical()) {
      return logic(b, left, right);
    }
    if (b.operator().isComparison()) {
      Scalar like = like(b.left(), left, b.right(), right, b.operatorAt());
      return like == null ? null : operation(b.operator(), left, like, Type.BOOLEAN);
    }
    return arithmetic(b, left, right);
  }

  private @Nullable Scalar logic(Expr.Binary b, Scalar left, Scalar right) {
    if (ScalarResolver.isBoolean(left) && ScalarResolver.isBoolean(right)) {
      return operation(b.operator(), left, right, Type.BOOLEAN);
    }
    boolean first = !ScalarResolver.isBoolean(left);
    Expr wrong = first ? b.left() : b.right();
    Type type = first ? left.type() : right.type();
    return mismatch(
        wrong.at(),
        Say.name(b.operator().symbol())
            + " joins conditions; "
            + Say.name(Written.of(wrong))
            + " is "
            + Say.type(type));
  }

  /** The right value made comparable with the left one; null, with a finding, when it cannot be. */
  @Nullable Scalar like(Expr leftText, Scalar left, Expr rightText, Scalar right, int node) {
    Type a = left.type();
    Type b = right.type();
    if (unknown(a) || unknown(b)) {
      return right;
    }
    if (a.isNumeric() && b.isNumeric()) {
      Optional<UnitRules.Outcome> outcome = context.unitRules().plus(side(left), side(right));
      if (outcome.isPresent()) {
        return scaled(right, outcome.get().factor(), a.unit());
      }
      return unitMismatch(
          node,
          Say.name(Written.of(leftText))
              + " is in "
              + Say.unit(a.unit())
              + " and "
              + Say.name(Written.of(rightText))
              + " in "
              + Say.unit(b.unit())
              + "; they cannot be compared");
    }
    if (a.kind() == b.kind() || (a.isTemporal() && b.isTemporal())) {
      return right;
    }
    return mismatch(
        node,
        Say.name(Written.of(leftText))
            + " is "
            + Say.type(a)
            + " and "
            + Say.name(Written.of(rightText))
            + " is "
            + Say.type(b)
            + "; they cannot be compared");
  }

  private @Nullable Scalar arithmetic(Expr.Binary b, Scalar left, Scalar right) {
    if (left.type().isTemporal() || right.type().isTemporal()) {
      return temporal(b, left, right);
    }
    if (!ScalarResolver.isNumeric(left) || !ScalarResolver.isNumeric(right)) {
      boolean first = !ScalarResolver.isNumeric(left);
      return mismatch(
          first ? b.left().at() : b.right().at(),
          Say.name(b.operator().symbol())
              + " needs numbers; "
              + Say.name(Written.of(first ? b.left() : b.right()))
              + " is "
              + Say.type(first ? left.type() : right.type()));
    }
    Optional<UnitRules.Outcome> outcome = units(b.operator(), side(left), side(right));
    if (outcome.isEmpty()) {
      return unitMismatch(b.operatorAt(), Sums.message(b, left.type().unit(), right.type().unit()));
    }
    UnitRules.Outcome result = outcome.get();
    Scalar scaled = scaled(right, result.factor(), right.type().unit());
    return operation(b.operator(), left, scaled, Type.number(result.unit()));
  }

  private Optional<UnitRules.Outcome> units(
      BinaryOperator operator, UnitRules.Side left, UnitRules.Side right) {
    return Sums.outcome(context.unitRules(), operator, left, right);
  }

  private @Nullable Scalar temporal(Expr.Binary b, Scalar left, Scalar right) {
    boolean minus = b.operator() == BinaryOperator.MINUS;
    boolean dates = left.type().kind() == Type.Kind.DATE && right.type().kind() == Type.Kind.DATE;
    if (minus && dates) {
      return operation(b.operator(), left, right, Type.number(DAY));
    }
    boolean shift = left.type().isTemporal() && isLength(right);
    if (shift && (minus || b.operator() == BinaryOperator.PLUS)) {
      return operation(b.operator(), left, right, left.type());
    }
    return mismatch(
        b.operatorAt(),
        Say.name(Written.of(b))
            + " cannot be computed; between two moments use `days_between`,"
            + " `hours_between` or `minutes_between`");
  }

  private boolean isLength(Scalar scalar) {
    if (!scalar.type().isNumeric() || scalar.type().unit().powers().size() != 1) {
      return false;
    }
    Unit unit = scalar.type().unit();
    var table = context.knowledge().units();
    return table.factor(unit, DAY).isPresent() || table.factor(unit, Unit.of("month")).isPresent();
  }

  /** A function of values. */
  @Nullable Scalar apply(Expr.Call call, ScalarFunction function, List<Scalar> arguments) {
    if (arguments.size() < function.least() || arguments.size() > function.most()) {
      return mismatch(
          call.at(),
          Say.name(function.name()) + " takes " + function.arity() + ", not " + arguments.size());
    }
    for (int i = 0; i < arguments.size(); i++) {
      Type type = arguments.get(i).type();
      if (!unknown(type) && !function.fits().test(type)) {
        return mismatch(
            call.arguments().get(i).at(),
            Say.name(function.name())
                + " needs "
                + function.argument()
                + "; "
                + Say.name(Written.of(call.arguments().get(i)))
                + " is "
                + Say.type(type));
      }
    }
    if (function.name().equals(ScalarFunction.IF)) {
      return choice(call, arguments);
    }
    if (function.name().equals("coalesce") && !alike(call.arguments(), arguments)) {
      return null;
    }
    Type result = function.result().orElse(arguments.getFirst().type());
    return new Scalar.Function(function.name(), arguments, result);
  }

  private @Nullable Scalar choice(Expr.Call call, List<Scalar> arguments) {
    Expr condition = call.arguments().getFirst();
    if (!ScalarResolver.isBoolean(arguments.getFirst())) {
      return mismatch(
          condition.at(),
          Say.name(Written.of(condition))
              + " is "
              + Say.type(arguments.getFirst().type())
              + "; `if` needs a condition");
    }
    return alike(call.arguments().subList(1, 3), arguments.subList(1, 3))
        ? new Scalar.Function(ScalarFunction.IF, arguments, arguments.get(1).type())
        : null;
  }

  private boolean alike(List<Expr> written, List<Scalar> arguments) {
    for (int i = 1; i < arguments.size(); i++) {
      Expr other = written.get(i);
      Scalar like =
          like(written.getFirst(), arguments.getFirst(), other, arguments.get(i), other.at());
      if (like == null) {
        return false;
      }
    }
    return true;
  }

  private static UnitRules.Side side(Scalar scalar) {
    boolean literal =
        scalar instanceof Scalar.NumberLiteral
            || (scalar instanceof Scalar.Negated n && n.operand() instanceof Scalar.NumberLiteral);
    return new UnitRules.Side(scalar.type().unit(), literal);
  }

  private static Scalar scaled(Scalar scalar, BigDecimal factor, Unit unit) {
    if (factor.compareTo(BigDecimal.ONE) == 0) {
      return scalar;
    }
    if (scalar instanceof Scalar.NumberLiteral n) {
      return new Scalar.NumberLiteral(
          n.value().multiply(factor, MathContext.DECIMAL128), Type.number(unit));
    }
    Scalar by = new Scalar.NumberLiteral(factor, Type.number(Unit.ONE));
    return operation(BinaryOperator.TIMES, scalar, by, Type.number(unit));
  }

  private static Scalar operation(BinaryOperator operator, Scalar left, Scalar right, Type type) {
    return new Scalar.Operation(operator, left, right, type);
  }

  private static boolean unknown(Type type) {
    return type.kind() == Type.Kind.UNKNOWN;
  }

  private @Nullable Scalar mismatch(int node, String message) {
    context.findings().add(StructuralRule.TYPE_MISMATCH, node, message);
    return null;
  }

  private @Nullable Scalar unitMismatch(int node, String message) {
    context.findings().add(StructuralRule.UNIT_MISMATCH, node, message);
    return null;
  }
}
