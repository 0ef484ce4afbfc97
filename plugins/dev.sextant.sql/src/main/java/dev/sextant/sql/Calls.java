package dev.sextant.sql;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes functions of values, as an engine has them or out of what it has. */
final class Calls {

  private final Dialect dialect;

  /** How an argument is written. */
  interface Writer {
    Piece piece(Expr expr);
  }

  Calls(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A call; what a template holds together by parentheses needs none where it stands alone. */
  Piece piece(Expr.Call call, Writer writer) {
    String text = text(call, writer);
    return dialect.function(call.function()).isEnclosed()
        ? new Piece(text.substring(1, text.length() - 1), Piece.SUM)
        : Piece.whole(text);
  }

  private String text(Expr.Call call, Writer writer) {
    Function function = call.function();
    if (function == Function.LEAST || function == Function.GREATEST) {
      return ofKnown(call, writer);
    }
    if (function == Function.ROUND) {
      return rounded(call, writer);
    }
    boolean part = function == Function.HOUR || function == Function.MINUTE;
    return part ? ofMoment(call, writer) : plain(call, writer);
  }

  private String plain(Expr.Call call, Writer writer) {
    Template template = dialect.function(call.function());
    int least = template.computes() ? Piece.WHOLE : Piece.OR;
    return template.fill(
        call.arguments().stream().map(a -> writer.piece(a).within(least)).toList());
  }

  /**
   * Where one argument without a value makes the result none, each argument falls back on the
   * others: {@code least(coalesce(a, b), coalesce(b, a))}.
   */
  private String ofKnown(Expr.Call call, Writer writer) {
    if (dialect.can(Capability.LEAST_OF_KNOWN)) {
      return plain(call, writer);
    }
    List<Expr> known = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Expr> from = new ArrayList<>(call.arguments());
      Collections.rotate(from, -i);
      known.add(firstKnown(from, call.type()));
    }
    return plain(new Expr.Call(call.function(), known, call.type()), writer);
  }

  /** A literal is known, so that what follows it is never looked at. */
  private static Expr firstKnown(List<Expr> from, ValueType type) {
    List<Expr> needed = new ArrayList<>();
    for (Expr expr : from) {
      needed.add(expr);
      if (isLiteral(expr)) {
        break;
      }
    }
    return needed.size() == 1 ? from.getFirst() : new Expr.Call(Function.COALESCE, needed, type);
  }

  private static boolean isLiteral(Expr expr) {
    return expr instanceof Expr.Date
        || expr instanceof Expr.Timestamp
        || expr instanceof Expr.Number
        || expr instanceof Expr.Text;
  }

  private String rounded(Expr.Call call, Writer writer) {
    boolean beforeThePoint =
        call.arguments().size() == 2
            && call.arguments().get(1) instanceof Expr.Number n
            && n.value().signum() < 0;
    return beforeThePoint && !dialect.can(Capability.ROUNDS_BEFORE_THE_POINT)
        ? writer.piece(scaled(call)).within(Piece.WHOLE)
        : plain(call, writer);
  }

  private static Expr scaled(Expr.Call call) {
    int digits = call.arguments().get(1) instanceof Expr.Number n ? n.value().intValueExact() : 0;
    Expr unit = new Expr.Number(BigDecimal.ONE.movePointRight(-digits));
    Expr fewer =
        new Expr.Binary(BinaryOperator.DIVIDE, call.arguments().getFirst(), unit, ValueType.NUMBER);
    Expr whole = new Expr.Call(Function.ROUND, List.of(fewer), ValueType.NUMBER);
    return new Expr.Binary(BinaryOperator.TIMES, whole, unit, ValueType.NUMBER);
  }

  /** A day's hour is that of its first moment. */
  private String ofMoment(Expr.Call call, Writer writer) {
    Expr operand = call.arguments().getFirst();
    boolean day = operand.type() == ValueType.DATE;
    Expr moment = day ? new Expr.Cast(operand, ValueType.TIMESTAMP) : operand;
    return plain(new Expr.Call(call.function(), List.of(moment), call.type()), writer);
  }
}
