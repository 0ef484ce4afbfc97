package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.Optional;
import java.util.stream.Stream;

/** The unit in which frames begin and end: a day, or a shorter one where there is any. */
record FrameUnit(Context context, Timing timing) {

  /** The shortest unit in which frames begin or end, when that is shorter than a day. */
  Optional<Grain> withinDay() {
    Stream<Granularity> looksBack =
        switch (timing.frame()) {
          case Timing.Frame.Rolling r -> Stream.of(r.window().grain());
          case Timing.Frame.ToDate t -> Stream.of(t.grain());
          case Timing.Frame.AllTime a -> Stream.empty();
          case Timing.Frame.Period p -> Stream.empty();
        };
    return Stream.<Stream<? extends Granularity>>of(
            Stream.ofNullable(context.grain()), Stream.ofNullable(timing.startOf()), looksBack)
        .flatMap(grains -> grains)
        .filter(Grain.class::isInstance)
        .map(Grain.class::cast)
        .filter(Periods::isWithinDay)
        .min(Grain::compareTo);
  }

  Grain grain() {
    return withinDay().orElse(Grain.DAY);
  }

  /** The type of the ends of frames. */
  ValueType type() {
    return withinDay().isPresent() ? ValueType.TIMESTAMP : ValueType.DATE;
  }

  /** A date or moment as that type. */
  Expr clocked(Expr time) {
    return time.type() == type() ? time : new Expr.Cast(time, type());
  }

  /** The start of the unit that holds a date or moment. */
  Expr start(Expr time) {
    return context.periods().start(time, grain());
  }

  /** The last step before the end of a frame. */
  Step last() {
    return withinDay().isPresent() ? Step.SECOND : Step.DAY;
  }
}
