package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.day;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The periods that are asked for, each with the day behind its frame. */
final class FrameEnds {

  private final Context context;
  private final RowsPart.Key key;
  private final Timing timing;
  private final SourceInfo source;
  private final RowTimes times;
  private final FrameUnit unit;

  FrameEnds(Context context, RowsPart.Key key, RowTimes times) {
    this.context = context;
    this.key = key;
    this.timing = key.timing();
    this.source = times.source();
    this.times = times;
    this.unit = new FrameUnit(context, timing);
  }

  /** The first moment or day that counts, of the relation that holds it. */
  private Expr first(Rel.Ref begun, boolean fine) {
    Field field = begun.fields().get(fine || times.moveWithinDay() ? 1 : 0);
    Expr first = times.moved(new Expr.Column("", field.name(), field.type()));
    return fine ? first : day(first);
  }

  Rel relation(@Nullable Grain grain) {
    Optional<ListedPeriods> listed =
        grain == null || !timing.sparse() ? Optional.empty() : ListedPeriods.of(context, grain);
    if (grain != null && listed.isPresent()) {
      return of(listed.get().each(grain), grain, new Expr.Date(context.end()));
    }
    Rel.Ref begun = context.bounds().begun(source, key.role());
    if (grain == null) {
      Expr now =
          timing.sparse()
              ? new Expr.Date(context.end())
              : new Expr.Shifted(times.lastDayNow(), 1, Step.DAY);
      return new Rel.Project(
          begun,
          List.of(
              new Rel.Item(
                  Frames.ENDS,
                  ofFirst(new Expr.Shifted(now, -1, Step.DAY)).orElse(unit.clocked(now)))));
    }
    Expr behind =
        timing.sparse()
            ? new Expr.Date(context.end())
            : new Expr.Shifted(times.lastDay(), 1, Step.DAY);
    boolean fine = Periods.isWithinDay(grain);
    ValueType type = Periods.type(grain);
    Expr first = first(begun, fine);
    LocalDate from = context.query().from();
    Expr asked = from == null ? first : call(Function.GREATEST, type, first, dayLike(from, type));
    Rel periods =
        context
            .periods()
            .spine(
                begun,
                context.period(),
                context.periods().start(asked, grain),
                timing.sparse() ? lastSeen(grain) : times.last(grain),
                grain);
    return of(periods, grain, behind);
  }

  private Rel of(Rel periods, Grain grain, Expr behind) {
    boolean fine = Periods.isWithinDay(grain);
    ValueType type = Periods.type(grain);
    Expr next = Periods.next(new Expr.Column("", context.period(), type), grain);
    Expr end = fine ? next : unit.clocked(call(Function.LEAST, ValueType.DATE, next, behind));
    Expr first = ofFirst(new Expr.Column("", context.period(), type)).orElse(end);
    return new Rel.Project(
        periods, List.of(RowsPart.item(context.period(), type), new Rel.Item(Frames.ENDS, first)));
  }

  /** The end of the first day (or hour ...) of the longer period that holds a day or moment. */
  private Optional<Expr> ofFirst(Expr time) {
    Grain startOf = timing.startOf();
    return startOf == null
        ? Optional.empty()
        : Optional.of(
            unit.clocked(Periods.next(context.periods().start(time, startOf), unit.grain())));
  }

  /** The last day or moment, of those that are asked for, whose frame can hold a row. */
  private Expr lastSeen(Grain grain) {
    boolean fine = Periods.isWithinDay(grain);
    Expr end =
        fine
            ? new Expr.Timestamp(context.end().atStartOfDay().minusSeconds(1))
            : new Expr.Date(context.end().minusDays(1));
    Expr last =
        times.moved(fine ? context.bounds().lastMoment(source) : context.lastDay(key.origin()));
    Grain startOf = timing.startOf();
    Expr seen =
        startOf == null ? last : Periods.next(context.periods().start(last, startOf), startOf);
    return switch (timing.frame()) {
      case Timing.Frame.Rolling r -> least(Periods.later(seen, r.window(), false), end);
      case Timing.Frame.ToDate t ->
          least(Periods.next(context.periods().start(seen, t.grain()), t.grain()), end);
      case Timing.Frame.AllTime a -> end;
      case Timing.Frame.Period p -> least(seen, end);
    };
  }

  private static Expr least(Expr one, Expr other) {
    Expr alike = one.type() == other.type() ? one : new Expr.Cast(one, other.type());
    return call(Function.LEAST, other.type(), alike, other);
  }
}
