package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods that are asked for, each with the days that it looks back on. */
final class Frames {

  private static final String PERIODS = "periods";

  /** The column of the frame's first day. */
  static final String STARTS = "frame_start";

  /** The column of the day behind the frame. */
  static final String ENDS = "frame_end";

  private final Context context;
  private final RowsPart.Key key;
  private final Timing timing;
  private final RowTimes times;
  private final PartRelations relations;
  private final FrameUnit unit;
  private Rel.Ref frames = new Rel.Ref("", PERIODS, List.of());

  Frames(Context context, RowsPart.Key key, RowTimes times, PartRelations relations) {
    this.context = context;
    this.key = key;
    this.timing = key.timing();
    this.times = times;
    this.relations = relations;
    this.unit = new FrameUnit(context, timing);
  }

  /** A column of the frames. */
  Expr.Column column(String name) {
    return Events.of(frames, name);
  }

  /** Whether a frame holds a date or moment. */
  Expr hold(Expr time) {
    Expr before = compare(time, BinaryOperator.LESS, column(ENDS));
    return isUnbounded()
        ? before
        : all(List.of(compare(time, BinaryOperator.GREATER_OR_EQUAL, column(STARTS)), before))
            .orElseThrow();
  }

  private boolean isUnbounded() {
    return timing.frame() instanceof Timing.Frame.AllTime;
  }

  /** Each period with the first day of its frame and the day after the last one. */
  Rel.Ref relation(@Nullable Grain grain) {
    Rel.Ref ends =
        relations.name(
            relations.title("_periods"),
            List.of("Periods and their ends."),
            new FrameEnds(context, key, times, relations).relation(grain));
    List<Rel.Item> items = new ArrayList<>();
    ends.fields().forEach(f -> items.add(RowsPart.item(f.name(), f.type())));
    CalendarDays.Found found = start(ends, new Expr.Column("", ENDS, unit.type()));
    Expr start = unit.clocked(found.day());
    items.add(new Rel.Item(STARTS, start));
    boolean rolling = timing.frame() instanceof Timing.Frame.Rolling && !timing.sparse();
    Expr begun =
        unit.withinDay()
            .map(r -> context.periods().start(times.firstMoment(), r))
            .orElseGet(times::firstDay);
    Rel enough =
        rolling
            ? new Rel.Filter(found.rows(), compare(start, BinaryOperator.GREATER_OR_EQUAL, begun))
            : found.rows();
    String note =
        rolling
            ? "What each period looks back on; those with too little history are left out."
            : "What each period looks back on.";
    frames =
        relations
            .name(relations.title("_frames"), List.of(note), new Rel.Project(enough, items))
            .as(PERIODS);
    return frames;
  }

  private CalendarDays.Found start(Rel rows, Expr end) {
    Expr last = new Expr.Shifted(end, -1, unit.last());
    FrameStarts starts = new FrameStarts(context);
    return switch (timing.frame()) {
      case Timing.Frame.Rolling r -> starts.of(rows, end, last, r.window());
      case Timing.Frame.ToDate t -> starts.of(rows, last, t.grain());
      case Timing.Frame.AllTime a -> new CalendarDays.Found(rows, end);
      case Timing.Frame.Period p ->
          new CalendarDays.Found(rows, timing.startOf() == null ? begin() : unitBefore(end));
    };
  }

  private Expr unitBefore(Expr end) {
    return Periods.later(end, new Duration(1, unit.grain()), true);
  }

  /** The first day of the period, or of what is asked for. */
  private Expr begin() {
    LocalDate from = context.query().from();
    Grain grain = context.grain();
    if (grain == null && context.custom().isEmpty()) {
      return from == null ? times.firstDay() : new Expr.Date(from);
    }
    ValueType type = grain == null ? ValueType.DATE : Periods.type(grain);
    Expr period = new Expr.Column("", grain == null ? FrameEnds.BEGINS : context.period(), type);
    return from == null ? period : call(Function.GREATEST, type, period, dayLike(from, type));
  }
}
