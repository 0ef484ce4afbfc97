package dev.sextant.query.plan;

import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import java.util.Optional;

/**
 * Frames that are made of whole periods of the grain that is asked for, so that the total of a
 * frame is that of some of these periods: days of the last days, months of the year so far.
 */
record MovingSpan(Context context, Timing timing) {

  /** How far totals of periods reach back; empty where frames cut periods. */
  Optional<Rel.Moving.Span> span() {
    Grain grain = context.grain();
    boolean ofCalendar =
        context.calendar().isPresent() || new Offsets(context, timing.offsets()).areOfCalendar();
    if (grain == null || timing.startOf() != null || timing.sparse() || ofCalendar) {
      return Optional.empty();
    }
    return switch (timing.frame()) {
      case Timing.Frame.Rolling r -> days(grain, r.window()).map(Rel.Moving.Span.LastDays::new);
      case Timing.Frame.ToDate t -> same(grain, t.grain());
      case Timing.Frame.AllTime a -> Optional.of(new Rel.Moving.Span.All());
      case Timing.Frame.Period p -> Optional.empty();
    };
  }

  /** Months have no fixed number of days, and clocks that are put forward lack an hour. */
  private static Optional<Integer> days(Grain grain, Span window) {
    return switch (window) {
      case Duration d when grain == Grain.DAY && Periods.length(d.grain()).step() == Step.DAY ->
          Optional.of(Periods.length(d.grain()).count() * d.count());
      case Duration d -> Optional.empty();
      case CalendarSpan c -> Optional.empty();
    };
  }

  private Optional<Rel.Moving.Span> same(Grain grain, Granularity longer) {
    return switch (longer) {
      case Grain g when isWithin(grain, g) ->
          Optional.of(new Rel.Moving.Span.Same(start(grain, g)));
      case Grain g -> Optional.empty();
      case CalendarGrain c -> Optional.empty();
    };
  }

  /** Whether each period lies in one longer period. */
  private boolean isWithin(Grain grain, Grain longer) {
    return grain.compareTo(longer) <= 0
        && !Grains.crosses(grain, longer, context.definitions().time());
  }

  private Expr start(Grain grain, Grain longer) {
    Expr period = new Expr.Column("", context.period(), Periods.type(grain));
    return context.periods().start(period, longer);
  }
}
