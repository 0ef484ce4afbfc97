package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What written days come to is written: a day some steps later, the first or the last of several.
 *
 * <pre>
 * before: least(month + 1 month, 2026-11-08 + 1 day, 2026-11-23)
 * after:  least(month + 1 month, 2026-11-09)
 * </pre>
 */
final class FoldDays implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.expressions(rel, FoldDays::folded);
  }

  private static Expr folded(Expr expr) {
    return switch (expr) {
      case Expr.Shifted s when s.operand() instanceof Expr.Date d && isOfDays(s.step()) ->
          new Expr.Date(later(d.value(), s.count(), s.step()));
      case Expr.Cast c when c.operand() instanceof Expr.Date d && c.type() == ValueType.DATE -> d;
      case Expr.Cast c when c.operand() instanceof Expr.Date d && c.type() == ValueType.TIMESTAMP ->
          new Expr.Timestamp(d.value().atStartOfDay());
      case Expr.Call c when isBound(c.function()) -> bound(c);
      default -> expr;
    };
  }

  private static boolean isOfDays(Step step) {
    return step.compareTo(Step.DAY) >= 0;
  }

  /** Months later is the same day of the month, or its last one, as in every engine. */
  private static LocalDate later(LocalDate day, int count, Step step) {
    return step == Step.QUARTER ? day.plusMonths(3L * count) : day.plus(count, unit(step));
  }

  private static TemporalUnit unit(Step step) {
    return ChronoUnit.valueOf(step.name() + "S");
  }

  /** Of several written days only the first or the last one matters. */
  private static Expr bound(Expr.Call call) {
    List<Expr> kept = new ArrayList<>();
    LocalDate bound = null;
    for (Expr argument : call.arguments()) {
      if (argument instanceof Expr.Date d) {
        bound = bound == null ? d.value() : nearer(call.function(), bound, d.value());
      } else {
        kept.add(argument);
      }
    }
    if (bound != null) {
      kept.add(new Expr.Date(bound));
    }
    return kept.size() == 1
        ? Objects.requireNonNull(kept.getFirst())
        : new Expr.Call(call.function(), kept, call.type());
  }

  private static boolean isBound(Function function) {
    return switch (function) {
      case LEAST, GREATEST, LEAST_OF_ALL, GREATEST_OF_ALL -> true;
      default -> false;
    };
  }

  private static LocalDate nearer(Function function, LocalDate a, LocalDate b) {
    boolean least = function == Function.LEAST || function == Function.LEAST_OF_ALL;
    return a.isBefore(b) == least ? a : b;
  }
}
