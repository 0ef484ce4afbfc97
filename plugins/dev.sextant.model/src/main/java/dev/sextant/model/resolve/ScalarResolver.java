package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what is computed from one row of a source. A null result stands for a mistake that has
 * been reported, so that nothing else is said about what contains it.
 */
public final class ScalarResolver {

  private final Context context;
  private final SourceInfo source;
  private final ColumnResolver columns;
  private final ScalarOperations operations;

  /** Resolves for the rows of a source. */
  public ScalarResolver(Context context, SourceInfo source) {
    this.context = context;
    this.source = source;
    this.columns = new ColumnResolver(context, source);
    this.operations = new ScalarOperations(context);
  }

  /** A condition. */
  public @Nullable Scalar condition(Expr expr) {
    Scalar scalar = resolve(expr);
    if (scalar == null || isBoolean(scalar)) {
      return scalar;
    }
    return wrong(
        expr.at(),
        Say.name(Written.of(expr)) + " is " + Say.type(scalar.type()) + ", not a condition");
  }

  /** Any value. */
  public @Nullable Scalar resolve(Expr expr) {
    return switch (expr) {
      case Expr.Number n -> number(n);
      case Expr.Text t -> new Scalar.TextLiteral(t.value());
      case Expr.Bool b -> new Scalar.BooleanLiteral(b.value());
      case Expr.Date d -> new Scalar.PeriodLiteral(d.period());
      case Expr.Name n -> columns.value(n.path());
      case Expr.Paren p -> resolve(p.inner());
      case Expr.OfItem o -> new ItemResolver(context, source).resolve(o);
      case Expr.Unary u -> unary(u);
      case Expr.Binary b -> binary(b);
      case Expr.In i -> in(i);
      case Expr.Between b -> between(b);
      case Expr.Missing m -> missing(m);
      case Expr.Match m -> match(m);
      case Expr.ActiveEarlier a -> activeEarlier(a);
      case Expr.Call c -> call(c);
      case Expr.Percentile p -> manyRows(expr);
      case Expr.Conversion c -> manyRows(expr);
      case Expr.TimeTo t -> manyRows(expr);
      case Expr.Waiting w -> manyRows(expr);
      case Expr.Entered e -> manyRows(expr);
      case Expr.Suffixed s -> manyRows(expr);
      case Expr.Broken b -> null;
    };
  }

  private @Nullable Scalar number(Expr.Number n) {
    Optional<Unit> unit = context.units().read(n.quantity());
    return unit.map(u -> literal(Quantities.held(n.quantity(), u), u)).orElse(null);
  }

  private static Scalar literal(BigDecimal value, Unit unit) {
    return new Scalar.NumberLiteral(value, Type.number(unit));
  }

  private @Nullable Scalar unary(Expr.Unary u) {
    Scalar operand = resolve(u.operand());
    if (operand == null) {
      return null;
    }
    boolean not = u.operator() == Expr.UnaryOperator.NOT;
    if (not ? isBoolean(operand) : isNumeric(operand)) {
      return not ? new Scalar.Not(operand) : new Scalar.Negated(operand);
    }
    return wrong(
        u.at(),
        Say.name(Written.of(u.operand()))
            + " is "
            + Say.type(operand.type())
            + "; "
            + Say.name(u.operator().symbol())
            + " needs "
            + (not ? "a condition" : "a number"));
  }

  private @Nullable Scalar binary(Expr.Binary b) {
    Scalar left = resolve(b.left());
    Scalar right = resolve(b.right());
    return left == null || right == null ? null : operations.apply(b, left, right);
  }

  private @Nullable Scalar in(Expr.In in) {
    Scalar operand = resolve(in.operand());
    List<Scalar> values = new ArrayList<>();
    for (Expr item : in.values()) {
      Scalar value = resolve(item);
      if (operand != null && value != null) {
        value = operations.like(in.operand(), operand, item, value, item.at());
      }
      if (value != null) {
        values.add(value);
      }
    }
    return operand == null || values.size() < in.values().size()
        ? null
        : new Scalar.In(operand, in.negated(), values);
  }

  private @Nullable Scalar between(Expr.Between b) {
    Scalar operand = resolve(b.operand());
    Scalar low = resolve(b.low());
    Scalar high = resolve(b.high());
    if (operand == null || low == null || high == null) {
      return null;
    }
    Scalar from = operations.like(b.operand(), operand, b.low(), low, b.low().at());
    Scalar to = operations.like(b.operand(), operand, b.high(), high, b.high().at());
    return from == null || to == null ? null : new Scalar.Between(operand, from, to);
  }

  private @Nullable Scalar missing(Expr.Missing m) {
    Scalar operand = resolve(m.operand());
    return operand == null ? null : new Scalar.Missing(operand, m.negated());
  }

  private @Nullable Scalar match(Expr.Match m) {
    Scalar operand = resolve(m.operand());
    if (operand == null) {
      return null;
    }
    if (is(operand, Type.Kind.TEXT)) {
      return new Scalar.Match(operand, m.kind(), m.text());
    }
    return wrong(
        m.at(),
        Say.name(Written.of(m.operand()))
            + " is "
            + Say.type(operand.type())
            + "; only texts can be compared with a part");
  }

  private @Nullable Scalar activeEarlier(Expr.ActiveEarlier a) {
    Scalar item = item(a.operand());
    if (source.validity() == null) {
      context
          .findings()
          .add(
              StructuralRule.MISSING_FACT,
              a.at(),
              Say.name(source.id())
                  + " does not say when its rows are active; declare `valid from"
                  + " … until …` in it");
      return null;
    }
    if (item == null || item instanceof Scalar.Column) {
      return item instanceof Scalar.Column c ? new Scalar.ActiveEarlier(c, a.earlier()) : null;
    }
    return wrong(a.at(), "`active … earlier` needs the column that says whose rows are meant");
  }

  /** The column of an item; for a reference the one column by which it is made. */
  @Nullable Scalar item(Expr operand) {
    if (operand instanceof Expr.Name n && n.path().segments().size() == 1) {
      Optional<Join> join = source.reference(n.path().first());
      Optional<String> column = join.filter(Join::isSafe).flatMap(Join::onlyColumn);
      if (join.isPresent() && column.isPresent()) {
        context.uses().use(n.path().segments().getFirst().at(), source.id(), join.get().name());
        return source
            .column(column.get())
            .map(c -> new Scalar.Column(source.id(), List.of(), c.name(), c.type()))
            .orElse(null);
      }
    }
    return resolve(operand);
  }

  private @Nullable Scalar call(Expr.Call c) {
    Optional<ScalarFunction> function = ScalarFunction.of(c.function());
    if (function.isEmpty()) {
      if (AggregateCall.isAggregate(c.function())) {
        return manyRows(c);
      }
      return unknownFunction(c);
    }
    List<Scalar> arguments = new ArrayList<>();
    for (Expr argument : c.arguments()) {
      Scalar value = resolve(argument);
      if (value == null) {
        return null;
      }
      arguments.add(value);
    }
    return operations.apply(c, function.get(), arguments);
  }

  private @Nullable Scalar unknownFunction(Expr.Call c) {
    String nearest = FamiliarWords.function(c.function(), ScalarFunction.names());
    context
        .findings()
        .add(
            StructuralRule.UNKNOWN_FUNCTION,
            c.functionAt(),
            "There is no function " + Say.name(c.function()) + Say.meant(nearest),
            "",
            ColumnResolver.change(c.functionAt(), nearest));
    return null;
  }

  private @Nullable Scalar manyRows(Expr expr) {
    return wrong(
        expr.at(),
        Say.name(Written.of(expr))
            + " looks at many rows; here one row of "
            + Say.name(source.id())
            + " is looked at");
  }

  private @Nullable Scalar wrong(int node, String message) {
    context.findings().add(StructuralRule.TYPE_MISMATCH, node, message);
    return null;
  }

  static boolean isBoolean(Scalar scalar) {
    return is(scalar, Type.Kind.BOOLEAN);
  }

  static boolean isNumeric(Scalar scalar) {
    return scalar.type().isNumeric() || scalar.type().kind() == Type.Kind.UNKNOWN;
  }

  private static boolean is(Scalar scalar, Type.Kind kind) {
    return scalar.type().kind() == kind || scalar.type().kind() == Type.Kind.UNKNOWN;
  }
}
