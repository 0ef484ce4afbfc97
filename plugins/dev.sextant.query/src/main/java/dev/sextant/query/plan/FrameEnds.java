package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The periods that are asked for, each with the day behind its frame. */
final class FrameEnds {

  /** The column of the first day of a calendar's own period. */
  static final String BEGINS = "period_start";

  private final Context context;
  private final RowsPart.Key key;
  private final Timing timing;
  private final SourceInfo source;
  private final RowTimes times;
  private final FrameUnit unit;
  private final PartRelations relations;

  FrameEnds(Context context, RowsPart.Key key, RowTimes times, PartRelations relations) {
    this.context = context;
    this.key = key;
    this.timing = key.timing();
    this.source = times.source();
    this.times = times;
    this.relations = relations;
    this.unit = new FrameUnit(context, timing);
  }

  Rel relation(@Nullable Grain grain) {
    return grain == null
        ? context.custom().map(this::ofCalendar).orElseGet(() -> periods(null))
        : periods(grain);
  }

  /** The periods of a calendar from the first row on to the last day of data. */
  private Rel ofCalendar(CustomGrain custom) {
    Rel.Ref periods = custom.calendar().periods();
    Expr starts = CalendarDays.firstDay(periods);
    Expr ends = CalendarDays.lastDay(periods);
    Expr last = timing.sparse() ? new Expr.Date(context.end().minusDays(1)) : times.lastDay();
    Rel met = new Rel.Filter(periods, all(within(starts, ends, last)).orElseThrow());
    Expr end = new Expr.Shifted(call(Function.LEAST, ValueType.DATE, ends, last), 1, Step.DAY);
    CalendarDays.Found found = end(met, starts, unit.clocked(end));
    return new Rel.Project(
        found.rows(),
        List.of(
            new Rel.Item(custom.by().name(), CalendarDays.period(periods)),
            new Rel.Item(BEGINS, starts),
            new Rel.Item(Frames.ENDS, found.day())));
  }

  private List<Expr> within(Expr starts, Expr ends, Expr last) {
    LocalDate from = context.query().from();
    List<Expr> within = new ArrayList<>();
    within.add(compare(ends, BinaryOperator.GREATER_OR_EQUAL, times.firstDay()));
    within.add(compare(starts, BinaryOperator.LESS_OR_EQUAL, last));
    if (from != null) {
      within.add(compareDay(ends, BinaryOperator.GREATER_OR_EQUAL, from));
    }
    return within;
  }

  private Rel periods(@Nullable Grain grain) {
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
      CalendarDays.Found end = end(begun, new Expr.Shifted(now, -1, Step.DAY), unit.clocked(now));
      return new Rel.Project(end.rows(), List.of(new Rel.Item(Frames.ENDS, end.day())));
    }
    Expr behind =
        timing.sparse()
            ? new Expr.Date(context.end())
            : new Expr.Shifted(times.lastDay(), 1, Step.DAY);
    boolean fine = Periods.isWithinDay(grain);
    ValueType type = Periods.type(grain);
    Expr first = times.first(begun, fine);
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
    Rel each =
        timing.startOf() instanceof CalendarGrain
            ? relations.name(relations.title("_each"), List.of("Each period."), periods)
            : periods;
    CalendarDays.Found found = end(each, new Expr.Column("", context.period(), type), end);
    return new Rel.Project(
        found.rows(),
        List.of(RowsPart.item(context.period(), type), new Rel.Item(Frames.ENDS, found.day())));
  }

  /** The end, or that of the first day (or hour ...) of the longer period that holds a moment. */
  private CalendarDays.Found end(Rel rows, Expr time, Expr end) {
    Granularity startOf = timing.startOf();
    if (startOf == null) {
      return new CalendarDays.Found(rows, end);
    }
    Expr at = Periods.isWithinDay(startOf) ? unit.clocked(time) : time;
    CalendarDays.Found found = new FrameStarts(context).of(rows, at, startOf);
    Expr first = unit.clocked(Periods.next(unit.clocked(found.day()), unit.grain()));
    return new CalendarDays.Found(found.rows(), first);
  }

  /** The last day or moment, of those that are asked for, whose frame can hold a row. */
  private Expr lastSeen(Grain grain) {
    boolean fine = Periods.isWithinDay(grain);
    Expr end =
        fine
            ? new Expr.Timestamp(context.end().atStartOfDay().minusSeconds(1))
            : new Expr.Date(context.end().minusDays(1));
    Expr last =
        times
            .offsets()
            .last(fine ? context.bounds().lastMoment(source) : context.lastDay(key.origin()));
    Granularity startOf = timing.startOf();
    return (startOf == null ? Optional.of(last) : behind(last, startOf))
        .flatMap(
            seen ->
                switch (timing.frame()) {
                  case Timing.Frame.Rolling r -> later(seen, r.window());
                  case Timing.Frame.ToDate t -> behind(seen, t.grain());
                  case Timing.Frame.AllTime a -> Optional.<Expr>empty();
                  case Timing.Frame.Period p -> Optional.of(seen);
                })
        .map(seen -> least(seen, end))
        .orElse(end);
  }

  /**
   * The start of the next longer period, or a day itself that holds all of it; empty when a
   * calendar has to tell it.
   */
  private Optional<Expr> behind(Expr time, Granularity grain) {
    return switch (grain) {
      case Grain g when Periods.isWithinDay(g) && time.type() == ValueType.DATE ->
          Optional.of(time);
      case Grain g -> Optional.of(Periods.next(context.periods().start(time, g), g));
      case CalendarGrain c -> Optional.empty();
    };
  }

  private static Optional<Expr> later(Expr time, Span window) {
    return switch (window) {
      case Duration d -> Optional.of(Periods.later(time, d, false));
      case CalendarSpan c -> Optional.empty();
    };
  }

  private static Expr least(Expr one, Expr other) {
    Expr alike = one.type() == other.type() ? one : new Expr.Cast(one, other.type());
    return call(Function.LEAST, other.type(), alike, other);
  }
}
