package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.compare;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.StateKind;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.Validity;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Leaves of rows that are valid from one moment until another one: those valid at the first or last
 * moment of each period, or whose validity begins or ends in it. Intervals are half-open; one
 * without an end lasts.
 */
final class StatePart extends FramedPart {

  /** The column of the moment of a state. */
  private static final String MOMENT = "moment";

  /** The column of whose rows are meant. */
  private static final String ITEM = "item";

  /** A look-up of who was active earlier. */
  private record Earlier(Rel.Ref items, List<Rel.Lookup.Match> matches) {}

  private final List<Earlier> earlier = new ArrayList<>();
  private final StateKind kind;
  private final Validity validity;

  StatePart(Context context, Key key, Selection.State state, Map<Leaf.OfSource, String> leaves) {
    super(context, key, leaves);
    this.kind = state.kind();
    times.offsets().requireNoCalendar("A state such as `active at end`");
    this.validity = Objects.requireNonNull(source.validity(), "no validity: " + source.id());
  }

  @Override
  RowScope scope() {
    return super.scope().earlier(this::wasActive);
  }

  /** Each row with the periods for which it counts, and whether its items were active earlier. */
  @Override
  Rel met(Rel rows, Expr within) {
    Rel met = super.met(rows, within);
    for (Earlier looked : earlier) {
      met = new Rel.Lookup(met, looked.items(), looked.matches(), null);
    }
    return met;
  }

  /** Whether an item of the row had an active row so much before the moment of the state. */
  private Expr wasActive(Scalar.ActiveEarlier asked, Expr item) {
    Rel.Ref items = activeEarlier(asked);
    Expr.Column moment = new Expr.Column(items.alias(), MOMENT, frames.column(moment()).type());
    Expr.Column key = new Expr.Column(items.alias(), ITEM, item.type());
    earlier.add(
        new Earlier(
            items,
            List.of(
                new Rel.Lookup.Match(moment, frames.column(moment())),
                new Rel.Lookup.Match(key, item))));
    return new Expr.IsNull(key, true);
  }

  private String moment() {
    return kind == StateKind.ACTIVE_AT_START ? Frames.STARTS : Frames.ENDS;
  }

  /** The items that had an active row so much before each moment; one row for each. */
  private Rel.Ref activeEarlier(Scalar.ActiveEarlier asked) {
    RowScope rows = super.scope();
    Expr item = rows.translate(asked.item());
    Expr begun =
        Periods.later(times.offsets().moved(rows, rows.time(key.role())), asked.earlier(), false);
    Expr ended =
        Periods.later(
            times.offsets().moved(rows, rows.own(validity.until())), asked.earlier(), false);
    Expr moment = frames.column(moment());
    Expr active = activeBefore(begun, ended, moment);
    Rel.Ref named =
        relations.name(
            source.id().simpleName() + "_active_" + asked.earlier() + "_earlier",
            List.of("Who was active " + asked.earlier() + " before."),
            new Rel.Aggregate(
                new Rel.Pair(periods(), filtered(rows, List.of()), active),
                List.of(new Rel.Item(MOMENT, moment), new Rel.Item(ITEM, item)),
                List.of()));
    return new Rel.Ref(named.name(), named.name(), named.fields());
  }

  /** Which rows count for a period. */
  @Override
  Expr within(RowScope scope, Expr begun) {
    Expr ended = times.offsets().moved(scope, scope.own(validity.until()));
    return switch (kind) {
      case ACTIVE_AT_END -> activeBefore(begun, ended, frames.column(Frames.ENDS));
      case ACTIVE_AT_START -> activeBefore(begun, ended, frames.column(Frames.STARTS));
      case STARTED -> between(begun);
      case ENDED -> between(ended);
    };
  }

  /**
   * Just before the end of a period, or before its start: that is the end of the one before, so
   * that what was there, started and ended leads to what is there.
   */
  private static Expr activeBefore(Expr begun, Expr ended, Expr moment) {
    return both(
        compare(begun, BinaryOperator.LESS, moment),
        orNever(ended, compare(ended, BinaryOperator.GREATER_OR_EQUAL, moment)));
  }

  private Expr between(Expr moment) {
    return both(
        compare(moment, BinaryOperator.GREATER_OR_EQUAL, frames.column(Frames.STARTS)),
        compare(moment, BinaryOperator.LESS, frames.column(Frames.ENDS)));
  }

  private static Expr orNever(Expr ended, Expr later) {
    return new Expr.Binary(
        BinaryOperator.OR, new Expr.IsNull(ended, false), later, ValueType.BOOLEAN);
  }

  private static Expr both(Expr one, Expr other) {
    return all(List.of(one, other)).orElseThrow();
  }
}
