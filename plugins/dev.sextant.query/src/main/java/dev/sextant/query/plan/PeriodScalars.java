package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.UnaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.resolve.Rows;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.QueryException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads conditions on the period of a query, in which the words of grains and what is said of dates
 * stand for columns: {@code day_of_week = 1}, {@code month = 2026-01 or month = 2026-03}.
 *
 * @param grain of the period
 * @param time by which longer periods are counted
 */
record PeriodScalars(Grain grain, TimeSettings time) {

  private static final ElementId NO_SOURCE = new ElementId(ElementKind.SOURCE, "", 0);

  /**
   * Whether a condition asks of nothing but the period.
   *
   * @param column whether a name is one of a column of the metrics' rows, which goes first
   */
  static boolean are(Expr condition, Predicate<String> column) {
    List<String> names = words(condition).toList();
    return !names.isEmpty() && names.stream().allMatch(n -> isWord(n) && !column.test(n));
  }

  /** Whether a condition holds for all moments of a period or for none. */
  boolean holdThroughout(Expr condition) {
    return words(condition).allMatch(w -> Grains.isOne(grain, w, time));
  }

  /** What a condition asks of. */
  static Stream<String> words(Expr condition) {
    return condition
        .tree()
        .filter(Expr.Name.class::isInstance)
        .map(n -> ((Expr.Name) n).path().first());
  }

  private static boolean isWord(String name) {
    return Grain.of(name).filter(g -> g.word().equals(name)).isPresent() || Rows.saysOfDate(name);
  }

  /**
   * A condition.
   *
   * @throws QueryException when it can hold for a part of a period only
   */
  Scalar of(Expr expr) {
    return switch (expr) {
      case Expr.Paren p -> of(p.inner());
      case Expr.Bool b -> new Scalar.BooleanLiteral(b.value());
      case Expr.Number n -> new Scalar.NumberLiteral(n.quantity().number(), Type.number(Unit.ONE));
      case Expr.Date d -> new Scalar.PeriodLiteral(d.period());
      case Expr.Name n -> column(n.path());
      case Expr.Call c when c.arguments().size() == 1 ->
          function(c.function(), of(c.arguments().getFirst()));
      case Expr.Unary u when u.operator() == UnaryOperator.NOT -> new Scalar.Not(of(u.operand()));
      case Expr.Binary b -> binary(b);
      case Expr.In i -> in(i);
      case Expr.Between b -> between(b);
      case Expr.Missing m -> new Scalar.Missing(of(m.operand()), m.negated());
      default -> throw no();
    };
  }

  private Scalar binary(Expr.Binary b) {
    Scalar left = of(b.left());
    Scalar right = of(b.right());
    requireAlike(left, right);
    Type type = b.operator().isArithmetic() ? Type.number(Unit.ONE) : Type.BOOLEAN;
    return new Scalar.Operation(b.operator(), left, right, type);
  }

  private Scalar in(Expr.In in) {
    Scalar operand = of(in.operand());
    List<Scalar> values = in.values().stream().map(this::of).toList();
    values.forEach(v -> requireAlike(operand, v));
    return new Scalar.In(operand, in.negated(), values);
  }

  private Scalar between(Expr.Between b) {
    Scalar operand = of(b.operand());
    Scalar low = of(b.low());
    Scalar high = of(b.high());
    requireAlike(operand, low);
    requireAlike(operand, high);
    return new Scalar.Between(operand, low, high);
  }

  /** A date is none of the numbers. */
  private static void requireAlike(Scalar one, Scalar other) {
    if (one.type().isTemporal() != other.type().isTemporal()) {
      throw no();
    }
  }

  private Scalar column(Path path) {
    Scalar first = known(path.first());
    return switch (path.segments().size()) {
      case 1 -> first;
      case 2 -> function(path.last(), first);
      default -> throw no();
    };
  }

  private Scalar known(String word) {
    if (!Grains.isOne(grain, word, time)) {
      throw differs(word, grain.word());
    }
    return new Scalar.Column(NO_SOURCE, List.of(), word, type(word));
  }

  private static Scalar function(String name, Scalar of) {
    if (!Rows.saysOfDate(name)) {
      throw no();
    }
    return new Scalar.Function(name, List.of(of), type(name));
  }

  /** Grains are dates, and what else is said of a date is a number. */
  private static Type type(String word) {
    return Grain.of(word).isPresent() ? Type.DATE : Type.number(Unit.ONE);
  }

  static QueryException differs(String word, String period) {
    return new QueryException(
        "`%s` can differ within a `%s`; ask by a shorter grain.".formatted(word, period));
  }

  static QueryException no() {
    return new QueryException(
        "A condition on the period compares it with dates, and what is said of it with numbers.");
  }
}
