package dev.sextant.query.plan;

import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;

/** Where longer periods and windows begin; a calendar's are looked up for the rows. */
record FrameStarts(Context context) {

  /** The start of the longer period that holds a day or moment. */
  CalendarDays.Found of(Rel rows, Expr time, Granularity grain) {
    return switch (grain) {
      case Grain g -> new CalendarDays.Found(rows, context.periods().start(time, g));
      case CalendarGrain c -> CalendarDays.of(context, c).start(rows, time);
    };
  }

  /**
   * The start of a window.
   *
   * @param end the day or moment behind it
   * @param last the last day or moment in it
   */
  CalendarDays.Found of(Rel rows, Expr end, Expr last, Span window) {
    return switch (window) {
      case Duration d -> new CalendarDays.Found(rows, Periods.later(end, d, true));
      case CalendarSpan c -> CalendarDays.of(context, c.grain()).windowStart(rows, last, c);
    };
  }
}
