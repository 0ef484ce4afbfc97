package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Sql;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;
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
   * The days for which a comparison of a time that is counted in days holds.
   *
   * @param isTime which expressions are that time
   */
  static Optional<Range> of(Sql condition, Predicate<Sql> isTime) {
    if (condition instanceof Sql.Between b && !b.negated() && isTime.test(b.operand())) {
      return of(new Sql.Binary(">=", b.operand(), b.low()), isTime)
          .flatMap(low -> of(new Sql.Binary("<=", b.operand(), b.high()), isTime).map(low::and));
    }
    if (!(condition instanceof Sql.Binary b)) {
      return Optional.empty();
    }
    Optional<LocalDateTime> right = Translation.moment(b.right());
    if (right.isPresent() && isTime.test(b.left())) {
      return compared(b.operator(), right.get());
    }
    Optional<LocalDateTime> left = Translation.moment(b.left());
    return left.isPresent() && isTime.test(b.right())
        ? compared(mirrored(b.operator()), left.get())
        : Optional.empty();
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

  private static Optional<Range> compared(String operator, LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    LocalDate next = day.plusDays(1);
    boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return switch (operator) {
      case "=" -> midnight ? Optional.of(new Range(day, next)) : Optional.empty();
      case ">=" -> Optional.of(new Range(midnight ? day : next, null));
      case ">" -> Optional.of(new Range(next, null));
      case "<" -> Optional.of(new Range(null, midnight ? day : next));
      case "<=" -> Optional.of(new Range(null, next));
      default -> Optional.empty();
    };
  }
}
