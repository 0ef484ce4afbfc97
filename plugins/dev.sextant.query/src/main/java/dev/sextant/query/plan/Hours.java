package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moments of the first and the last day between which the rows lie that are asked for. */
record Hours(@Nullable LocalDateTime since, @Nullable LocalDateTime until) {

  static Hours of(MetricQuery query) {
    return new Hours(query.since(), query.until());
  }

  /** Whether the range begins or ends within a day. */
  boolean areAsked() {
    return since != null || until != null;
  }

  /** The moments that lie within. */
  List<Expr> within(Expr moment) {
    return between(moment, since);
  }

  /** The periods of which a part lies within; those of a day and longer ones all do. */
  List<Expr> shown(Expr period, Grain grain) {
    LocalDateTime first = since;
    return Periods.isWithinDay(grain)
        ? between(period, first == null ? null : first.truncatedTo(unit(grain)))
        : List.of();
  }

  private List<Expr> between(Expr time, @Nullable LocalDateTime first) {
    List<Expr> all = new ArrayList<>();
    if (first != null) {
      all.add(compare(time, BinaryOperator.GREATER_OR_EQUAL, first));
    }
    if (until != null) {
      all.add(compare(time, BinaryOperator.LESS, until));
    }
    return all;
  }

  private static Expr compare(Expr time, BinaryOperator operator, LocalDateTime moment) {
    return Expressions.compare(time, operator, new Expr.Timestamp(moment));
  }

  private static ChronoUnit unit(Grain grain) {
    return switch (grain) {
      case SECOND -> ChronoUnit.SECONDS;
      case MINUTE -> ChronoUnit.MINUTES;
      case HOUR -> ChronoUnit.HOURS;
      case DAY, WEEK, MONTH, QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> ChronoUnit.DAYS;
    };
  }

  /**
   * Refuses what is only known of whole days.
   *
   * @throws QueryException when a part of a day has no such value
   */
  void require(
      @Nullable Grain grain, Collection<Leaf> leaves, Collection<Calculation> calculations) {
    if (!areAsked() || (grain != null && Periods.isWithinDay(grain))) {
      return;
    }
    if (leaves.stream().anyMatch(l -> l instanceof Leaf.OfFile)) {
      throw new QueryException("Entered values are of whole periods; ask from and to a day.");
    }
    if (leaves.stream().anyMatch(l -> l.timing().isFramed())) {
      throw new QueryException(
          "A value that looks back from the end of a period is one of whole days;"
              + " ask from and to a day, or by hour.");
    }
    if (calculations.stream()
        .flatMap(Calculation::tree)
        .anyMatch(Calculation.Rate.class::isInstance)) {
      throw new QueryException("A rate is over whole days; ask from and to a day, or by hour.");
    }
  }
}
