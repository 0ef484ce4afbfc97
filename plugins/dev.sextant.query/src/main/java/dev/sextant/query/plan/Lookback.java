package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
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
    Grain startOf = timing.startOf();
    LocalDate first =
        startOf == null || Periods.isWithinDay(startOf)
            ? asked
            : context.definitions().time().period(asked, startOf).start();
    return switch (timing.frame()) {
      case Timing.Frame.Rolling r ->
          Optional.of(Periods.earlier(fine ? first : first.plusDays(1), r.window()));
      case Timing.Frame.ToDate t ->
          Optional.of(context.definitions().time().period(first, t.grain()).start());
      case Timing.Frame.AllTime a -> Optional.empty();
      case Timing.Frame.Period p -> Optional.empty();
    };
  }
}
