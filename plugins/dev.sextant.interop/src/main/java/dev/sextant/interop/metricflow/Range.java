package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Sql;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another.
 *
 * @param from the first one, or null
 * @param to the day after the last one, or null
 */
record Range(@Nullable LocalDate from, @Nullable LocalDate to) {

  static final Range ALL = new Range(null, null);

  /** The days that are in both. */
  Range and(Range other) {
    return new Range(later(from, other.from), earlier(to, other.to));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }

  /**
   * The days for which a comparison of a time in periods of a day or longer holds.
   *
   * @param grains the periods of an expression that is that time
   */
  static Optional<Range> of(
      Sql condition, Function<Sql, Optional<Grain>> grains, TimeSettings settings) {
    if (condition instanceof Sql.Between b && !b.negated()) {
      return of(new Sql.Binary(">=", b.operand(), b.low()), grains, settings)
          .flatMap(
              low ->
                  of(new Sql.Binary("<=", b.operand(), b.high()), grains, settings).map(low::and));
    }
    if (!(condition instanceof Sql.Binary b)) {
      return Optional.empty();
    }
    Optional<LocalDateTime> right = Translation.moment(b.right());
    if (right.isPresent()) {
      return grains.apply(b.left()).flatMap(g -> compared(b.operator(), right.get(), g, settings));
    }
    return Translation.moment(b.left())
        .flatMap(
            left ->
                grains
                    .apply(b.right())
                    .flatMap(g -> compared(mirrored(b.operator()), left, g, settings)));
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private static Optional<Range> compared(
      String operator, LocalDateTime moment, Grain grain, TimeSettings settings) {
    DateRange period = settings.period(moment.toLocalDate(), grain);
    LocalDate start = period.start();
    LocalDate next = period.end();
    boolean starts = moment.equals(start.atStartOfDay());
    return switch (operator) {
      case "=" -> starts ? Optional.of(new Range(start, next)) : Optional.empty();
      case ">=" -> Optional.of(new Range(starts ? start : next, null));
      case ">" -> Optional.of(new Range(next, null));
      case "<" -> Optional.of(new Range(null, starts ? start : next));
      case "<=" -> Optional.of(new Range(null, next));
      default -> Optional.empty();
    };
  }
}
