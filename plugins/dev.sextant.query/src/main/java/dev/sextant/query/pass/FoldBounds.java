package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Of several written days only the first or the last one matters.
 *
 * <pre>
 * before: least(month + 1 month, 2026-11-09, 2026-11-23)
 * after:  least(month + 1 month, 2026-11-09)
 * </pre>
 */
final class FoldBounds implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.expressions(rel, FoldBounds::folded);
  }

  private static Expr folded(Expr expr) {
    if (!(expr instanceof Expr.Call call) || !isBound(call.function())) {
      return expr;
    }
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
    return function == Function.LEAST || function == Function.GREATEST;
  }

  private static LocalDate nearer(Function function, LocalDate a, LocalDate b) {
    return a.isBefore(b) == (function == Function.LEAST) ? a : b;
  }
}
