package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates SQL into expressions of the language, or says what has no counterpart. */
final class Translation {

  private static final Map<String, BinaryOperator> OPERATORS =
      Map.ofEntries(
          Map.entry("OR", BinaryOperator.OR),
          Map.entry("AND", BinaryOperator.AND),
          Map.entry("=", BinaryOperator.EQUAL),
          Map.entry("!=", BinaryOperator.NOT_EQUAL),
          Map.entry("<", BinaryOperator.LESS),
          Map.entry("<=", BinaryOperator.LESS_OR_EQUAL),
          Map.entry(">", BinaryOperator.GREATER),
          Map.entry(">=", BinaryOperator.GREATER_OR_EQUAL),
          Map.entry("+", BinaryOperator.PLUS),
          Map.entry("-", BinaryOperator.MINUS),
          Map.entry("*", BinaryOperator.TIMES),
          Map.entry("/", BinaryOperator.DIVIDE));

  private final Meaning meaning;

  Translation(Meaning meaning) {
    this.meaning = meaning;
  }

  /**
   * The value of an expression.
   *
   * @throws SqlException when the language has nothing like it
   */
  Expr expr(Sql sql) {
    return operand(sql).expr();
  }

  Operand operand(Sql sql) {
    return switch (sql) {
      case Sql.Number n -> Operand.of(Exprs.number(n.value()), Kind.NUMBER);
      case Sql.Text t -> Operand.of(new Expr.Text(t.value(), 0), Kind.TEXT);
      case Sql.Bool b -> Operand.of(new Expr.Bool(b.value(), 0), Kind.BOOLEAN);
      case Sql.Null n -> throw new SqlException("`NULL` is no value of the language");
      case Sql.Star s -> throw new SqlException("`*` can only be counted");
      case Sql.Name n -> meaning.name(n.parts());
      case Sql.Template t -> meaning.reference(t.reference());
      case Sql.Negative n -> Operand.of(Exprs.minus(expr(n.operand())), Kind.NUMBER);
      case Sql.Not n -> condition(Exprs.not(expr(n.operand())));
      case Sql.Binary b -> binary(b);
      case Sql.In i -> in(i);
      case Sql.Between b -> between(b);
      case Sql.IsNull n ->
          condition(new Expr.Missing(Exprs.compared(expr(n.operand())), n.negated(), 0));
      case Sql.Like l -> like(l);
      case Sql.Call c -> new Functions(this).call(c);
      case Sql.Cast c -> cast(c);
      case Sql.Case c -> choice(c);
    };
  }

  private static Operand condition(Expr expr) {
    return Operand.of(expr, Kind.BOOLEAN);
  }

  private Operand binary(Sql.Binary b) {
    if (b.operator().equals("||")) {
      return joined(operand(b.left()), operand(b.right()));
    }
    BinaryOperator operator = OPERATORS.get(b.operator());
    if (operator == null) {
      throw new SqlException("the operator `" + b.operator() + "` has no counterpart");
    }
    if (operator.isComparison()) {
      return condition(compared(b, operator));
    }
    if (operator == BinaryOperator.DIVIDE) {
      return Operand.of(
          Exprs.binary(operator, expr(b.left()), expr(withoutZeroGuard(b.right()))), Kind.NUMBER);
    }
    Expr both = Exprs.binary(operator, expr(b.left()), expr(b.right()));
    return operator.isLogical() ? condition(both) : Operand.of(both, Kind.NUMBER);
  }

  private static Operand joined(Operand left, Operand right) {
    if (left.kind() != Kind.TEXT || right.kind() != Kind.TEXT) {
      throw new SqlException("`||` joins what is no text");
    }
    return Operand.of(Exprs.call("concat", List.of(left.expr(), right.expr())), Kind.TEXT);
  }

  /** Division by nothing or 0 has no value in the language anyway. */
  private static Sql withoutZeroGuard(Sql divisor) {
    boolean guard =
        divisor instanceof Sql.Call c
            && c.name().equals("nullif")
            && c.arguments().size() == 2
            && c.arguments().get(1) instanceof Sql.Number n
            && n.value().signum() == 0;
    return guard ? ((Sql.Call) divisor).arguments().getFirst() : divisor;
  }

  private Expr compared(Sql.Binary b, BinaryOperator operator) {
    Optional<LocalDateTime> right = moment(b.right());
    if (right.isPresent() && isTime(b.left())) {
      return Moments.compare(operand(b.left()), operator, right.get());
    }
    Optional<LocalDateTime> left = moment(b.left());
    if (left.isPresent() && isTime(b.right())) {
      return Moments.compare(operand(b.right()), mirrored(operator), left.get());
    }
    if (b.right() instanceof Sql.Bool bool && operator == BinaryOperator.EQUAL) {
      Expr value = expr(b.left());
      return bool.value() ? value : Exprs.not(value);
    }
    return Exprs.binary(operator, expr(b.left()), expr(b.right()));
  }

  private static BinaryOperator mirrored(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case GREATER -> BinaryOperator.LESS;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      case OR, AND, EQUAL, NOT_EQUAL, PLUS, MINUS, TIMES, DIVIDE -> operator;
    };
  }

  private boolean isTime(Sql sql) {
    boolean literal =
        sql instanceof Sql.Text || (sql instanceof Sql.Cast c && c.operand() instanceof Sql.Text);
    return !literal && operand(sql).kind().isTemporal();
  }

  /** A text that is a moment, also in a cast. */
  static Optional<LocalDateTime> moment(Sql sql) {
    return switch (sql) {
      case Sql.Text t -> Moments.read(t.value());
      case Sql.Cast c when Kind.cast(c.type()).isTemporal() -> moment(c.operand());
      default -> Optional.empty();
    };
  }

  private Operand in(Sql.In in) {
    if (isTime(in.operand())) {
      List<Expr> any = new ArrayList<>();
      for (Sql value : in.values()) {
        any.add(compared(new Sql.Binary("=", in.operand(), value), BinaryOperator.EQUAL));
      }
      Expr all = any.stream().reduce((a, b) -> Exprs.binary(BinaryOperator.OR, a, b)).orElseThrow();
      return condition(in.negated() ? Exprs.not(all) : all);
    }
    List<Expr> values = in.values().stream().map(this::expr).toList();
    return condition(new Expr.In(Exprs.compared(expr(in.operand())), in.negated(), values, 0));
  }

  private Operand between(Sql.Between b) {
    Expr both =
        Exprs.binary(
            BinaryOperator.AND,
            compared(new Sql.Binary(">=", b.operand(), b.low()), BinaryOperator.GREATER_OR_EQUAL),
            compared(new Sql.Binary("<=", b.operand(), b.high()), BinaryOperator.LESS_OR_EQUAL));
    return condition(b.negated() ? Exprs.not(both) : both);
  }

  private Operand like(Sql.Like like) {
    if (like.anyCase() || !(like.pattern() instanceof Sql.Text pattern)) {
      throw new SqlException("only `LIKE` with a written pattern has a counterpart");
    }
    Expr match = LikePattern.match(Exprs.compared(expr(like.operand())), pattern.value());
    return condition(like.negated() ? Exprs.not(match) : match);
  }

  /** A cast that changes nothing the language sees is left out. */
  private Operand cast(Sql.Cast cast) {
    Kind to = Kind.cast(cast.type());
    if (to.isTemporal() && moment(cast.operand()).isPresent()) {
      return Operand.of(Moments.day(moment(cast).orElseThrow().toLocalDate()), to);
    }
    Operand operand = operand(cast.operand());
    Kind from = operand.kind();
    boolean same =
        from == to
            || from == Kind.UNKNOWN
            || (from == Kind.DATE && to == Kind.TIMESTAMP)
            || (from.isNumeric() && to == Kind.NUMBER);
    if (same) {
      return operand;
    }
    if (from == Kind.TIMESTAMP && to == Kind.DATE) {
      return operand.at("day");
    }
    throw new SqlException("a cast to " + cast.type() + " has no counterpart");
  }

  /** {@code if(condition, value, otherwise)}; further conditions nest. */
  private Operand choice(Sql.Case choice) {
    Sql otherwise = choice.otherwise();
    if (otherwise == null || otherwise instanceof Sql.Null) {
      throw new SqlException("`CASE` without `ELSE` has a counterpart only within an aggregate");
    }
    Operand result = operand(otherwise);
    for (Sql.Case.Branch branch : choice.branches().reversed()) {
      Operand then = operand(branch.then());
      result =
          Operand.of(
              Exprs.call("if", List.of(expr(branch.when()), then.expr(), result.expr())),
              then.kind());
    }
    return result;
  }
}
