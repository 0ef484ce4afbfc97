package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.day;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
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
  private final SourceInfo source;
  private final RowTimes times;
  private final PartRelations relations;
  private final FrameUnit unit;

  Frames(Context context, RowsPart.Key key, RowTimes times, PartRelations relations) {
    this.context = context;
    this.key = key;
    this.timing = key.timing();
    this.source = times.source();
    this.times = times;
    this.relations = relations;
    this.unit = new FrameUnit(context, timing);
  }

  /** A column of the frames. */
  Expr.Column column(String name) {
    Grain grain = context.grain();
    ValueType type =
        grain != null && name.equals(context.period()) ? Periods.type(grain) : unit.type();
    return new Expr.Column(PERIODS, name, type);
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
            new FrameEnds(context, key, times).relation(grain));
    List<Rel.Item> items = new ArrayList<>();
    ends.fields().forEach(f -> items.add(RowsPart.item(f.name(), f.type())));
    Expr start = unit.clocked(start(new Expr.Column("", ENDS, unit.type())));
    items.add(new Rel.Item(STARTS, start));
    boolean rolling = timing.frame() instanceof Timing.Frame.Rolling && !timing.sparse();
    Expr begun =
        unit.withinDay()
            .map(r -> context.periods().start(times.moved(firstMoment()), r))
            .orElseGet(this::firstDay);
    Rel enough =
        rolling
            ? new Rel.Filter(ends, compare(start, BinaryOperator.GREATER_OR_EQUAL, begun))
            : ends;
    String note =
        rolling
            ? "What each period looks back on; those with too little history are left out."
            : "What each period looks back on.";
    Rel.Ref frames =
        relations.name(relations.title("_frames"), List.of(note), new Rel.Project(enough, items));
    return new Rel.Ref(frames.name(), PERIODS, frames.fields());
  }

  private Expr firstMoment() {
    return context.bounds().firstMoment(source, key.role());
  }

  private Expr firstDay() {
    return times.moveWithinDay()
        ? day(times.moved(firstMoment()))
        : times.moved(context.bounds().firstDay(source, key.role()));
  }

  private Expr start(Expr end) {
    return switch (timing.frame()) {
      case Timing.Frame.Rolling r -> Periods.later(end, r.window(), true);
      case Timing.Frame.ToDate t ->
          context.periods().start(new Expr.Shifted(end, -1, unit.last()), t.grain());
      case Timing.Frame.AllTime a -> end;
      case Timing.Frame.Period p -> timing.startOf() == null ? begin() : unitBefore(end);
    };
  }

  private Expr unitBefore(Expr end) {
    return Periods.later(end, new Duration(1, unit.grain()), true);
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
}
