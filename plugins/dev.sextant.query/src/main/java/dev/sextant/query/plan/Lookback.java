package dev.sextant.query.plan;

import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import java.time.LocalDate;
import java.util.Optional;

/** How far the frames of a range look back. */
record Lookback(Context context, Timing timing) {

  /** Before this day there are no rows in the frame of any period that is asked for. */
  Optional<LocalDate> earliest() {
    LocalDate from = context.query().from();
    Grain grain = context.grain();
    if (from == null || grain == null) {
      return Optional.empty();
    }
    boolean fine = Periods.isWithinDay(grain);
    LocalDate asked = fine ? from : context.definitions().time().period(from, grain).start();
    return startOfLonger(asked)
        .flatMap(
            first ->
                switch (timing.frame()) {
                  case Timing.Frame.Rolling r ->
                      before(fine ? first : first.plusDays(1), r.window());
                  case Timing.Frame.ToDate t -> startOf(first, t.grain());
                  case Timing.Frame.AllTime a -> Optional.empty();
                  case Timing.Frame.Period p -> Optional.empty();
                });
  }

  private Optional<LocalDate> startOfLonger(LocalDate asked) {
    Granularity startOf = timing.startOf();
    return startOf == null || Periods.isWithinDay(startOf)
        ? Optional.of(asked)
        : startOf(asked, startOf);
  }

  /** The first day of the period that holds a day; empty when a calendar has to tell it. */
  private Optional<LocalDate> startOf(LocalDate day, Granularity grain) {
    return switch (grain) {
      case Grain g -> Optional.of(context.definitions().time().period(day, g).start());
      case CalendarGrain c -> Optional.empty();
    };
  }

  private static Optional<LocalDate> before(LocalDate day, Span window) {
    return switch (window) {
      case Duration d -> Optional.of(Periods.earlier(day, d));
      case CalendarSpan c -> Optional.empty();
    };
  }
}
