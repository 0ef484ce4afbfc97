package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Sql;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Time from one moment to another.
 *
 * @param from the first moment, or null
 * @param to the moment behind the last one, or null
 */
record Range(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {

  static final Range ALL = new Range(null, null);

  /** The time that is in both. */
  Range and(Range other) {
    return new Range(later(from, other.from), earlier(to, other.to));
  }

  private static @Nullable LocalDateTime later(
      @Nullable LocalDateTime a, @Nullable LocalDateTime b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDateTime earlier(
      @Nullable LocalDateTime a, @Nullable LocalDateTime b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }

  /**
   * The time for which a comparison of a time in periods holds.
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

  /** The start of the period that holds a moment. */
  static LocalDateTime start(LocalDateTime moment, Grain grain, TimeSettings settings) {
    return within(grain)
        .map(moment::truncatedTo)
        .orElseGet(() -> settings.period(moment.toLocalDate(), grain).start().atStartOfDay());
  }

  /** The start of the period behind the one that begins at a moment. */
  static LocalDateTime next(LocalDateTime start, Grain grain, TimeSettings settings) {
    return within(grain)
        .map(unit -> start.plus(1, unit))
        .orElseGet(() -> settings.period(start.toLocalDate(), grain).end().atStartOfDay());
  }

  private static Optional<ChronoUnit> within(Grain grain) {
    return switch (grain) {
      case SECOND -> Optional.of(ChronoUnit.SECONDS);
      case MINUTE -> Optional.of(ChronoUnit.MINUTES);
      case HOUR -> Optional.of(ChronoUnit.HOURS);
      case DAY, WEEK, MONTH, QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> Optional.empty();
    };
  }

  private static Optional<Range> compared(
      String operator, LocalDateTime moment, Grain grain, TimeSettings settings) {
    LocalDateTime start = start(moment, grain, settings);
    LocalDateTime next = next(start, grain, settings);
    boolean starts = moment.equals(start);
    return switch (operator) {
      case "=" -> Optional.of(new Range(start, starts ? next : start));
      case ">=" -> Optional.of(new Range(starts ? start : next, null));
      case ">" -> Optional.of(new Range(next, null));
      case "<" -> Optional.of(new Range(null, starts ? start : next));
      case "<=" -> Optional.of(new Range(null, next));
      default -> Optional.empty();
    };
  }
}
