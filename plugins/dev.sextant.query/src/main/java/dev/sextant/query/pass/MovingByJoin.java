package dev.sextant.query.pass;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Totals of the last days from each day with those before it, for engines that take away from a
 * total what leaves it: of fractions more or less than nothing would be left of nothing.
 *
 * <pre>
 * before: moving(all_days by store in the order of day: sum(visits) of the last 7 days)
 * after:  group (each last_day of all_days with its days: day <= last_day, day > last_day - 7 days)
 *         by last_day as day, store: sum(visits)
 * </pre>
 */
public final class MovingByJoin implements Pass {

  private static final String DAYS = "days";

  @Override
  public Rel apply(Rel rel) {
    return Rewrite.relations(
        rel,
        r ->
            r instanceof Rel.Moving m
                    && m.span() instanceof Rel.Moving.Span.LastDays last
                    && m.input() instanceof Rel.Ref ref
                ? joined(m, ref, last.count())
                : r);
  }

  private static Rel joined(Rel.Moving moving, Rel.Ref ref, int count) {
    Expr.Column order = moving.order();
    Expr.Column last = new Expr.Column("", "last_" + order.name(), order.type());
    Rel ends =
        new Rel.Aggregate(
            new Rel.Ref(ref.name(), "", ref.fields()),
            List.of(new Rel.Item(last.name(), own("", order))),
            List.of());
    Expr day = own(DAYS, order);
    Expr within =
        new Expr.Binary(
            BinaryOperator.AND,
            compare(day, BinaryOperator.LESS_OR_EQUAL, last),
            compare(day, BinaryOperator.GREATER, new Expr.Shifted(last, -count, Step.DAY)),
            ValueType.BOOLEAN);
    return new Rel.Aggregate(
        new Rel.Pair(ends, new Rel.Ref(ref.name(), DAYS, ref.fields()), within),
        Stream.concat(
                Stream.of(new Rel.Item(order.name(), last)),
                moving.groups().stream().map(g -> new Rel.Item(g.name(), own(DAYS, g))))
            .toList(),
        moving.totals().stream().map(t -> new Rel.Total(t.name(), call(t.call()))).toList());
  }

  private static Expr compare(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.BOOLEAN);
  }

  private static AggregateCall call(AggregateCall call) {
    Expr operand = Objects.requireNonNull(call.operand(), "only rows without a value have none");
    return call.with(
        Rewrite.deep(operand, e -> e instanceof Expr.Column c ? own(DAYS, c) : e), null);
  }

  private static Expr own(String alias, Expr.Column column) {
    return new Expr.Column(alias, column.name(), column.type());
  }
}
