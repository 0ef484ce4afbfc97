package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.day;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves that look back from the end of each period: over the last days, since the start of a
 * longer period, or over all time. Each row meets every period whose frame holds it; an open period
 * ends with the last day of data.
 */
sealed class FramedPart extends RowsPart permits StatePart {

  private static final String PERIODS = "periods";
  private static final String DAYS = "days";
  private static final String ON = "on_day";

  /** The column of the frame's first day. */
  static final String STARTS = "frame_start";

  /** The column of the day behind the frame. */
  static final String ENDS = "frame_end";

  private Rel.Ref frames = new Rel.Ref("", PERIODS, List.of());

  FramedPart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    super(context, key, leaves);
  }

  @Override
  Rel totals() {
    Grain grain = context.grain();
    frames = frames(grain);
    RowScope scope = scope();
    List<Expr> conditions = conditions(scope, false);
    Expr time = time(scope);
    resolution().ifPresent(r -> requireMoments(r, time));
    List<Rel.Item> dimensions = dimensions(scope);
    List<Rel.Total> totals =
        leaves.entrySet().stream()
            .flatMap(
                e ->
                    AggregateCalls.totals(
                        e.getKey(), e.getValue(), scope, aggregated(e.getKey(), scope, null)))
            .toList();
    boolean plain = key.rows() instanceof Selection.All;
    if (plain) {
      earliest()
          .ifPresent(d -> conditions.add(compareDay(time, BinaryOperator.GREATER_OR_EQUAL, d)));
    }
    boolean daily = plain && totals.stream().allMatch(t -> again(t.call()).isPresent());
    if (daily) {
      Rel rows = filtered(scope, conditions);
      return settled(
          ofDays(scope, new Rel.Aggregate(rows, byDay(time, dimensions), totals), grain));
    }
    Expr within = within(scope, time);
    Supplier<Rel> rows = () -> met(filtered(scope, conditions), within);
    return settled(framed(scope, rows, dimensions, totals, grain));
  }

  /** Before this day there are no rows in the frame of any period that is asked for. */
  private Optional<LocalDate> earliest() {
    LocalDate from = context.query().from();
    Grain grain = context.grain();
    if (from == null || grain == null) {
      return Optional.empty();
    }
    boolean fine = Periods.isWithinDay(grain);
    LocalDate asked = fine ? from : context.definitions().time().period(from, grain).start();
    Grain startOf = key.timing().startOf();
    LocalDate first =
        startOf == null || Periods.isWithinDay(startOf)
            ? asked
            : context.definitions().time().period(asked, startOf).start();
    return switch (key.timing().frame()) {
      case Timing.Frame.Rolling r ->
          Optional.of(Periods.earlier(fine ? first : first.plusDays(1), r.window()));
      case Timing.Frame.ToDate t ->
          Optional.of(context.definitions().time().period(first, t.grain()).start());
      case Timing.Frame.AllTime a -> Optional.empty();
      case Timing.Frame.Period p -> Optional.empty();
    };
  }

  private Rel.Aggregate framed(
      RowScope scope,
      Supplier<Rel> rows,
      List<Rel.Item> dimensions,
      List<Rel.Total> totals,
      @Nullable Grain grain) {
    List<Rel.Item> periods =
        grain == null
            ? List.of()
            : List.of(new Rel.Item(context.period(), column(context.period())));
    return grouped(scope, rows, periods, dimensions, totals);
  }

  /** Each row with the periods for which it counts. */
  Rel met(Rel rows, Expr within) {
    return new Rel.Pair(frames, rows, within);
  }

  /** The shortest unit in which frames begin or end, when that is shorter than a day. */
  private Optional<Grain> resolution() {
    Stream<Grain> looksBack =
        switch (key.timing().frame()) {
          case Timing.Frame.Rolling r -> Stream.of(r.window().grain());
          case Timing.Frame.ToDate t -> Stream.of(t.grain());
          case Timing.Frame.AllTime a -> Stream.empty();
          case Timing.Frame.Period p -> Stream.empty();
        };
    return Stream.of(
            Stream.ofNullable(context.grain()),
            Stream.ofNullable(key.timing().startOf()),
            looksBack)
        .flatMap(grains -> grains)
        .filter(Periods::isWithinDay)
        .min(Grain::compareTo);
  }

  /** The type of the ends of frames. */
  private ValueType clock() {
    return resolution().isPresent() ? ValueType.TIMESTAMP : ValueType.DATE;
  }

  private Expr clocked(Expr time) {
    return time.type() == clock() ? time : new Expr.Cast(time, clock());
  }

  private List<Rel.Item> byDay(Expr time, List<Rel.Item> dimensions) {
    Expr on = resolution().map(r -> context.periods().start(time, r)).orElseGet(() -> day(time));
    List<Rel.Item> keys = new ArrayList<>(List.of(new Rel.Item(ON, on)));
    keys.addAll(dimensions);
    return keys;
  }

  /** Totals that add up are made for each day (or hour …) first, so that a row is read once. */
  private Rel.Aggregate ofDays(RowScope scope, Rel.Aggregate perDay, @Nullable Grain grain) {
    String unit = resolution().orElse(Grain.DAY).word();
    Rel.Ref named = name(title("_" + unit + "s"), List.of("Each " + unit + " by itself."), perDay);
    Rel.Ref days = new Rel.Ref(named.name(), DAYS, named.fields());
    List<Rel.Item> dimensions =
        context.dimensions().stream()
            .map(d -> new Rel.Item(d.name(), new Expr.Column(DAYS, d.name(), type(perDay, d))))
            .toList();
    List<Rel.Total> totals =
        perDay.totals().stream()
            .map(
                t ->
                    new Rel.Total(
                        t.name(),
                        AggregateCall.of(
                            again(t.call()).orElseThrow(),
                            new Expr.Column(DAYS, t.name(), t.call().type()),
                            t.call().type())))
            .toList();
    Expr on = new Expr.Column(DAYS, ON, clock());
    return framed(scope, () -> met(days, withinFrame(on)), dimensions, totals, grain);
  }

  private static ValueType type(Rel.Aggregate perDay, Context.By dimension) {
    return perDay.keys().stream()
        .filter(k -> k.name().equals(dimension.name()))
        .map(k -> k.value().type())
        .findFirst()
        .orElseThrow();
  }

  /** How totals of days become the total of a frame; empty when they cannot. */
  private static Optional<AggregateCall.Function> again(AggregateCall call) {
    return switch (call.function()) {
      case COUNT, SUM -> Optional.of(AggregateCall.Function.SUM);
      case MIN -> Optional.of(AggregateCall.Function.MIN);
      case MAX -> Optional.of(AggregateCall.Function.MAX);
      case COUNT_DISTINCT,
          AVERAGE,
          PERCENTILE,
          DISCRETE_PERCENTILE,
          APPROXIMATE_PERCENTILE,
          STDDEV ->
          Optional.empty();
    };
  }

  final Expr.Column column(String name) {
    Grain grain = context.grain();
    ValueType type = grain != null && name.equals(context.period()) ? Periods.type(grain) : clock();
    return new Expr.Column(PERIODS, name, type);
  }

  final Rel.Ref frames() {
    return frames;
  }

  /** Which rows count for a period. */
  Expr within(RowScope scope, Expr time) {
    return withinFrame(time);
  }

  private Expr withinFrame(Expr time) {
    Expr before = compare(time, BinaryOperator.LESS, column(ENDS));
    return isUnbounded()
        ? before
        : all(List.of(compare(time, BinaryOperator.GREATER_OR_EQUAL, column(STARTS)), before))
            .orElseThrow();
  }

  private boolean isUnbounded() {
    return key.timing().frame() instanceof Timing.Frame.AllTime;
  }

  /** Each period with the first day of its frame and the day after the last one. */
  private Rel.Ref frames(@Nullable Grain grain) {
    Rel.Ref ends = name(title("_periods"), List.of("Periods and their ends."), ends(grain));
    List<Rel.Item> items = new ArrayList<>();
    ends.fields().forEach(f -> items.add(item(f.name(), f.type())));
    Expr start = clocked(start(new Expr.Column("", ENDS, clock())));
    items.add(new Rel.Item(STARTS, start));
    boolean rolling =
        key.timing().frame() instanceof Timing.Frame.Rolling && !key.timing().sparse();
    Expr begun =
        resolution()
            .map(r -> context.periods().start(moved(firstMoment()), r))
            .orElseGet(this::firstDay);
    Rel enough =
        rolling
            ? new Rel.Filter(ends, compare(start, BinaryOperator.GREATER_OR_EQUAL, begun))
            : ends;
    String note =
        rolling
            ? "What each period looks back on; those with too little history are left out."
            : "What each period looks back on.";
    Rel.Ref frames = name(title("_frames"), List.of(note), new Rel.Project(enough, items));
    return new Rel.Ref(frames.name(), PERIODS, frames.fields());
  }

  private Expr firstMoment() {
    return context.bounds().firstMoment(source, key.role());
  }

  private Expr firstDay() {
    return movesWithinDay()
        ? day(moved(firstMoment()))
        : moved(context.bounds().firstDay(source, key.role()));
  }

  /** The first moment or day that counts, of the relation that holds it. */
  private Expr first(Rel.Ref begun, boolean fine) {
    Field field = begun.fields().get(fine || movesWithinDay() ? 1 : 0);
    Expr first = moved(new Expr.Column("", field.name(), field.type()));
    return fine ? first : day(first);
  }

  private Rel ends(@Nullable Grain grain) {
    Optional<ListedPeriods> listed =
        grain == null || !key.timing().sparse()
            ? Optional.empty()
            : ListedPeriods.of(context, grain);
    if (grain != null && listed.isPresent()) {
      return ends(listed.get().each(grain), grain, new Expr.Date(context.end()));
    }
    Rel.Ref begun = context.bounds().begun(source, key.role());
    if (grain == null) {
      Expr now =
          key.timing().sparse()
              ? new Expr.Date(context.end())
              : new Expr.Shifted(lastDayNow(), 1, Step.DAY);
      return new Rel.Project(
          begun,
          List.of(
              new Rel.Item(
                  ENDS, ofFirst(new Expr.Shifted(now, -1, Step.DAY)).orElse(clocked(now)))));
    }
    Expr behind =
        key.timing().sparse()
            ? new Expr.Date(context.end())
            : new Expr.Shifted(lastDay(), 1, Step.DAY);
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
                key.timing().sparse() ? lastSeen(grain) : last(grain),
                grain);
    return ends(periods, grain, behind);
  }

  private Rel ends(Rel periods, Grain grain, Expr behind) {
    boolean fine = Periods.isWithinDay(grain);
    ValueType type = Periods.type(grain);
    Expr next = Periods.next(new Expr.Column("", context.period(), type), grain);
    Expr end = fine ? next : clocked(call(Function.LEAST, ValueType.DATE, next, behind));
    Expr first = ofFirst(new Expr.Column("", context.period(), type)).orElse(end);
    return new Rel.Project(
        periods, List.of(item(context.period(), type), new Rel.Item(ENDS, first)));
  }

  /** The end of the first day (or hour ...) of the longer period that holds a day or moment. */
  private Optional<Expr> ofFirst(Expr time) {
    Grain startOf = key.timing().startOf();
    return startOf == null
        ? Optional.empty()
        : Optional.of(clocked(Periods.next(context.periods().start(time, startOf), unit())));
  }

  /** What the first of a longer period is: a day, or for shorter periods one of them. */
  private Grain unit() {
    return resolution().orElse(Grain.DAY);
  }

  /** The last day or moment, of those that are asked for, whose frame can hold a row. */
  private Expr lastSeen(Grain grain) {
    boolean fine = Periods.isWithinDay(grain);
    Expr end =
        fine
            ? new Expr.Timestamp(context.end().atStartOfDay().minusSeconds(1))
            : new Expr.Date(context.end().minusDays(1));
    Expr last = moved(fine ? context.bounds().lastMoment(source) : context.lastDay(key.origin()));
    Grain startOf = key.timing().startOf();
    Expr seen =
        startOf == null ? last : Periods.next(context.periods().start(last, startOf), startOf);
    return switch (key.timing().frame()) {
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

  private Expr start(Expr end) {
    return switch (key.timing().frame()) {
      case Timing.Frame.Rolling r -> Periods.later(end, r.window(), true);
      case Timing.Frame.ToDate t ->
          context.periods().start(new Expr.Shifted(end, -1, lastUnit()), t.grain());
      case Timing.Frame.AllTime a -> end;
      case Timing.Frame.Period p -> key.timing().startOf() == null ? begin() : unitBefore(end);
    };
  }

  private Expr unitBefore(Expr end) {
    return Periods.later(end, new Duration(1, unit()), true);
  }

  private Step lastUnit() {
    return resolution().isPresent() ? Step.SECOND : Step.DAY;
  }

  /** The first day of the period, or of what is asked for. */
  private Expr begin() {
    LocalDate from = context.query().from();
    Grain grain = context.grain();
    if (grain == null) {
      return from == null ? firstDay() : new Expr.Date(from);
    }
    ValueType type = Periods.type(grain);
    Expr period = new Expr.Column("", context.period(), type);
    return from == null ? period : call(Function.GREATEST, type, period, dayLike(from, type));
  }

  /** Each group in each period whose frame ends after the group was first seen. */
  @Override
  Rel spine(Rel.Ref values) {
    Rel.Ref groups = groups();
    Expr seen = new Expr.Column("", FIRST, groups.fields().getLast().type());
    Expr known = compare(seen, BinaryOperator.LESS, column(ENDS));
    List<Rel.Item> keys = new ArrayList<>();
    if (context.grain() != null) {
      keys.add(new Rel.Item(context.period(), column(context.period())));
    }
    groups.fields().stream()
        .filter(f -> !f.name().equals(FIRST) || groups.fields().size() + keys.size() == 1)
        .forEach(f -> keys.add(item(f.name(), f.type())));
    return new Rel.Project(new Rel.Pair(frames, groups, known), keys);
  }
}
