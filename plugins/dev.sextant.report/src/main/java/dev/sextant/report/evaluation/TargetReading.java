package dev.sextant.report.evaluation;

import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.Quantity;
import dev.sextant.report.evaluation.Expectation.Band;
import dev.sextant.report.evaluation.Expectation.Level;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks for, period by period: the path's value at the period's end, the phased share
 * for totals, the constant for standing promises, the other metric's value for plans made
 * elsewhere.
 *
 * @param form the target
 * @param better the metric's direction; a standing promise has its own
 * @param grain the length of the periods that are judged
 * @param own the metric's values, for the shape of past periods
 * @param plan the values of the metric that is the target, or null
 * @param scale turns a written quantity into a number in the metric's unit
 * @param time how the workspace counts time
 */
record TargetReading(
    Form form,
    Direction better,
    Grain grain,
    Series own,
    @Nullable Series plan,
    Function<Quantity, BigDecimal> scale,
    TimeSettings time) {

  /** The days for which a target says something; empty when it does so for ever. */
  static Optional<DateRange> window(Form form, TimeSettings time) {
    return switch (form) {
      case Form.ByDate path -> Optional.ofNullable(path.by()).map(by -> pathWindow(path, by, time));
      case Form.Standing standing -> Optional.of(time.range(standing.throughout()));
      case Form.Total total -> Optional.of(time.range(total.during()));
      case Form.Band band -> Optional.of(time.range(band.throughout()));
      case Form.Metric metric -> Optional.ofNullable(metric.throughout()).map(time::range);
    };
  }

  private static DateRange pathWindow(Form.ByDate path, PeriodRef by, TimeSettings time) {
    LocalDate end = time.range(by).end();
    LocalDate start =
        path.from() == null && path.on() == null ? LocalDate.MIN : start(path, end, time);
    return new DateRange(start.isAfter(end) ? end : start, end);
  }

  /** The day after the start value was reached: by default the first day of the year of the end. */
  private static LocalDate start(Form.ByDate path, LocalDate end, TimeSettings time) {
    PeriodRef on = path.on();
    return on == null ? end.minusDays(1).withDayOfYear(1) : time.range(on).end();
  }

  /**
   * What is asked for in a period; empty outside the target's window or without a shape to follow.
   */
  Optional<Expectation> in(DateRange period) {
    Optional<DateRange> window = window(form, time);
    if (window.isPresent() && !window.get().contains(period.last())) {
      return Optional.empty();
    }
    return switch (form) {
      case Form.ByDate path -> along(path, period).map(e -> new Level(e, better));
      case Form.Standing standing -> Optional.of(standing(standing));
      case Form.Total total -> share(total, period).map(e -> new Level(e, better));
      case Form.Band band ->
          Optional.of(new Band(scale.apply(band.low()), scale.apply(band.high())));
      case Form.Metric metric ->
          Optional.ofNullable(plan)
              .flatMap(p -> p.at(period.start()))
              .map(e -> new Level(e, better));
    };
  }

  private Expectation standing(Form.Standing standing) {
    Direction side = standing.bound() == Bound.AT_LEAST ? Direction.HIGHER : Direction.LOWER;
    return new Level(scale.apply(standing.value()), side);
  }

  /** Without a start the end value is asked for all the time. */
  private Optional<BigDecimal> along(Form.ByDate path, DateRange period) {
    BigDecimal end = scale.apply(path.value());
    Quantity from = path.from();
    PeriodRef by = path.by();
    if (from == null || by == null) {
      return Optional.of(end);
    }
    BigDecimal start = scale.apply(from);
    DateRange whole = pathWindow(path, by, time);
    return progress(path.phasedLike(), whole, period)
        .map(done -> start.add(end.subtract(start).multiply(done)));
  }

  private Optional<BigDecimal> progress(
      @Nullable PeriodRef like, DateRange whole, DateRange period) {
    if (like == null) {
      return Optional.of(
          fraction(ChronoUnit.DAYS.between(whole.start(), period.end()), whole.days()));
    }
    int part = partOf(whole, period);
    return shape(like).map(shape -> shape.accruedBy(part));
  }

  private Optional<BigDecimal> share(Form.Total total, DateRange period) {
    BigDecimal value = scale.apply(total.value());
    DateRange whole = time.range(total.during());
    PeriodRef like = total.phasedLike();
    if (like == null) {
      return Optional.of(value.multiply(fraction(period.days(), whole.days())));
    }
    int part = partOf(whole, period);
    return shape(like).map(shape -> value.multiply(shape.shareOf(part)));
  }

  private Optional<Phasing> shape(PeriodRef like) {
    return Phasing.of(time.range(like), grain, own, time);
  }

  private int partOf(DateRange whole, DateRange period) {
    return new Periods(time).within(whole, grain).indexOf(period);
  }

  private static BigDecimal fraction(long part, long whole) {
    if (whole == 0) {
      return BigDecimal.ONE;
    }
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64)
        .max(BigDecimal.ZERO)
        .min(BigDecimal.ONE);
  }
}
