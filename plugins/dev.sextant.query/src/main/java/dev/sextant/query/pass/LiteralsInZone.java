package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A literal is put on the clock of the column with which it is compared, rather than each value of
 * the column on the clock of the literal.
 *
 * <pre>
 * before: entered_at from UTC to Europe/Berlin &lt; 2026-07-01 00:00
 * after:  entered_at &lt; 2026-06-30 22:00
 * </pre>
 */
final class LiteralsInZone implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.expressions(rel, LiteralsInZone::moved);
  }

  private static Expr moved(Expr expr) {
    return expr instanceof Expr.Binary b
            && b.operator().isComparison()
            && b.left() instanceof Expr.InZone zone
            && b.right() instanceof Expr.Timestamp literal
            && isMidnight(literal.value())
            && zone.from().equals("UTC")
        ? new Expr.Binary(
            b.operator(), zone.operand(), moved(literal.value(), zone), ValueType.BOOLEAN)
        : expr;
  }

  /** Clocks hardly change at midnight, and where they do the first moment of the day is meant. */
  private static boolean isMidnight(LocalDateTime value) {
    return value.toLocalTime().toSecondOfDay() == 0;
  }

  private static Expr moved(LocalDateTime local, Expr.InZone zone) {
    return new Expr.Timestamp(
        local
            .toLocalDate()
            .atStartOfDay(ZoneId.of(zone.to()))
            .withZoneSameInstant(ZoneId.of(zone.from()))
            .toLocalDateTime());
  }
}
