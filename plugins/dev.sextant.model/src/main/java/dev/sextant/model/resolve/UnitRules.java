package dev.sextant.model.resolve;

import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.math.BigDecimal;
import java.util.Optional;

/** Which unit the result of an operation has. */
public record UnitRules(UnitTable table) {

  /**
   * One side of an operation.
   *
   * @param unit its unit
   * @param literal whether it is a written number, which takes the other side's unit if it has none
   */
  public record Side(Unit unit, boolean literal) {
    boolean adapts() {
      return literal && unit.equals(Unit.ONE);
    }
  }

  /**
   * A result.
   *
   * @param unit its unit
   * @param factor by what the right side is multiplied before the operation
   */
  public record Outcome(Unit unit, BigDecimal factor) {
    static Outcome of(Unit unit) {
      return new Outcome(unit, BigDecimal.ONE);
    }
  }

  /** The sum, or the common unit of a comparison; empty when the sides measure different things. */
  public Optional<Outcome> plus(Side left, Side right) {
    if (right.adapts()) {
      return Optional.of(Outcome.of(left.unit()));
    }
    if (left.adapts()) {
      return Optional.of(Outcome.of(right.unit()));
    }
    if (left.unit().isPlain() && right.unit().isPlain()) {
      return Optional.of(Outcome.of(plain(left.unit(), right.unit())));
    }
    return table.factor(right.unit(), left.unit()).map(factor -> new Outcome(left.unit(), factor));
  }

  /** The difference: of two percentages it is in points, unless one is a written number. */
  public Optional<Outcome> minus(Side left, Side right) {
    boolean shares = left.unit().equals(Unit.PERCENT) && right.unit().equals(Unit.PERCENT);
    if (shares && !left.literal() && !right.literal()) {
      return Optional.of(Outcome.of(Unit.POINTS));
    }
    return plus(left, right);
  }

  private static Unit plain(Unit left, Unit right) {
    if (left.equals(right)) {
      return left;
    }
    if (left.equals(Unit.PERCENT) || right.equals(Unit.PERCENT)) {
      return Unit.PERCENT;
    }
    return Unit.POINTS;
  }

  /** The product. */
  public Outcome times(Side left, Side right) {
    if (right.adapts()) {
      return Outcome.of(left.unit());
    }
    if (left.adapts()) {
      return Outcome.of(right.unit());
    }
    Aligned aligned = align(left.unit(), right.unit());
    return new Outcome(left.unit().times(aligned.unit()), aligned.factor());
  }

  /** The quotient. */
  public Outcome over(Side left, Side right) {
    if (right.adapts()) {
      return Outcome.of(left.unit());
    }
    Aligned aligned = align(left.unit(), right.unit());
    return new Outcome(left.unit().per(aligned.unit()), aligned.factor());
  }

  private record Aligned(Unit unit, BigDecimal factor) {}

  /**
   * The right unit with its parts written as the left one writes them, so that hours over minutes
   * leave a plain number. A family that the left side writes in two ways, as in hours per week,
   * stays.
   */
  private Aligned align(Unit left, Unit right) {
    Unit aligned = Unit.ONE;
    for (var part : right.isPlain() ? Unit.ONE.powers().entrySet() : right.powers().entrySet()) {
      Unit base = Unit.of(likeLeft(left, part.getKey()));
      for (int i = 0; i < Math.abs(part.getValue()); i++) {
        aligned = part.getValue() > 0 ? aligned.times(base) : aligned.per(base);
      }
    }
    return new Aligned(aligned, table.factor(right, aligned).orElse(BigDecimal.ONE));
  }

  private String likeLeft(Unit left, String base) {
    if (left.isPlain() || left.powers().containsKey(base)) {
      return base;
    }
    String family = table.scale(base).family();
    var same =
        left.powers().keySet().stream()
            .filter(b -> table.scale(b).family().equals(family))
            .toList();
    return same.size() == 1 ? same.getFirst() : base;
  }
}
