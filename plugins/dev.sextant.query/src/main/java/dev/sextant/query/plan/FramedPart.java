package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.compareDay;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaves that look back from the end of each period: over the last days, since the start of a
 * longer period, or over all time. Each row meets every period whose frame holds it; an open period
 * ends with the last day of data.
 */
sealed class FramedPart extends RowsPart permits StatePart {

  private static final String DAYS = "days";

  /** The column of the day. */
  private static final String ON = "on_day";

  final Frames frames;
  private Rel.@Nullable Ref periods;

  FramedPart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    super(context, key, leaves);
    this.frames = new Frames(context, key, times, relations);
  }

  @Override
  Rel totals() {
    periods = frames.relation(context.grain());
    FrameUnit unit = new FrameUnit(context, key.timing());
    RowScope scope = scope();
    List<Expr> counted = conditions.of(scope, false);
    Expr time = times.of(scope);
    unit.withinDay().ifPresent(r -> times.requireMoments(r, time));
    List<Rel.Item> groups = dimensions.of(scope);
    List<Rel.Total> totals = totals(scope, null);
    boolean plain = key.rows() instanceof Selection.All;
    if (plain) {
      new Lookback(context, key.timing())
          .earliest()
          .ifPresent(d -> counted.add(compareDay(time, BinaryOperator.GREATER_OR_EQUAL, d)));
    }
    if (plain && PeriodTotals.addUp(totals)) {
      Rel.Item on = new Rel.Item(ON, unit.start(time));
      Rel rows = filtered(scope, counted);
      PeriodTotals days = PeriodTotals.of(relations, unit.grain(), DAYS, on, rows, groups, totals);
      Rel met = met(days.rows(), frames.hold(days.period()));
      List<Rel.Item> keys = days.dimensions().stream().map(d -> new Rel.Item(d.name(), d)).toList();
      return settled(framed(scope, () -> met, keys, days.together()));
    }
    Expr within = within(scope, time);
    Supplier<Rel> rows = () -> met(filtered(scope, counted), within);
    return settled(framed(scope, rows, groups, totals));
  }

  private Rel.Aggregate framed(
      RowScope scope, Supplier<Rel> rows, List<Rel.Item> groups, List<Rel.Total> totals) {
    return grouped(scope, rows, period(), groups, totals);
  }

  private List<Rel.Item> period() {
    Optional<String> name =
        context.grain() == null
            ? context.custom().map(c -> c.by().name())
            : Optional.of(context.period());
    return name.stream().map(n -> new Rel.Item(n, frames.column(n))).toList();
  }

  /** Each row with the periods for which it counts. */
  Rel met(Rel rows, Expr within) {
    return new Rel.Pair(periods(), rows, within);
  }

  /** The periods and their frames; they come before everything else. */
  final Rel.Ref periods() {
    return Objects.requireNonNull(periods, "no periods yet");
  }

  /** Which rows count for a period. */
  Expr within(RowScope scope, Expr time) {
    return frames.hold(time);
  }

  /**
   * Each group in each period whose frame ends after the group was first seen; that of all rows was
   * seen before any period ended.
   */
  @Override
  Rel spine(Rel.Ref values) {
    if (isWhole() && context.grain() != null && key.timing().startOf() == null) {
      return new Rel.Project(periods(), period());
    }
    Rel.Ref groups = groups(d -> !dimensions.isPeriod(d));
    Expr seen = new Expr.Column("", FIRST, groups.fields().getLast().type());
    Expr known = compare(seen, BinaryOperator.LESS, frames.column(Frames.ENDS));
    List<Rel.Item> keys = new ArrayList<>(period());
    groups.fields().stream()
        .filter(f -> !f.name().equals(FIRST) || groups.fields().size() + keys.size() == 1)
        .forEach(f -> keys.add(item(f.name(), f.type())));
    return new Rel.Project(new Rel.Pair(periods(), groups, known), keys);
  }
}
