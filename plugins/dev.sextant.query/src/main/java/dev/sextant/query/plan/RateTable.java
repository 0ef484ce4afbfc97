package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compare;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.query.Input;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** Currency rates, each with the day of the next one of its currency, up to which it holds. */
final class RateTable {

  private static final String UNTIL = "next_day";

  private final Context context;
  private final RatesInfo rates;

  RateTable(Context context, Scalar.Converted asked) {
    this.context = context;
    this.rates = context.definitions().rates(asked.rates());
  }

  Rel.Ref relation() {
    return context.ahead().of(rates.id(), this::made);
  }

  private Rel.Ref made() {
    RowScope scope = new RowScope(context.definitions(), rates.id(), context.query().asOf());
    context.ahead().reads(new Input.Source(rates.id(), context.definitions().table(rates.id())));
    Expr day = Expressions.day(scope.own(rates.day()));
    Expr currency = scope.own(rates.currency());
    Expr rate = scope.own(rates.rate());
    Expr next =
        new Window(
            Window.Neighbour.NEXT, day, List.of(currency), List.of(new Window.Order(day, false)));
    Rel known =
        new Rel.Filter(
            scope.relation(),
            Expressions.all(List.of(new Expr.IsNull(rate, true), new Expr.IsNull(day, true)))
                .orElseThrow());
    String name = context.names().unique(rates.id().simpleName() + "_rates");
    return context
        .ahead()
        .name(
            new Rel.Named(
                name,
                List.of("Each rate of " + rates.id().simpleName() + " and until when it holds."),
                new Rel.Project(
                    known,
                    List.of(
                        new Rel.Item(rates.currency(), currency),
                        new Rel.Item(rates.day(), day),
                        new Rel.Item(rates.rate(), rate),
                        new Rel.Item(UNTIL, next)))));
  }

  List<Rel.Lookup.Match> matches(Rel.Ref found, Expr from) {
    return List.of(new Rel.Lookup.Match(Events.of(found, rates.currency()), from));
  }

  /** The latest rate on or before a day. */
  Expr valid(Rel.Ref found, Expr on) {
    Expr next = Events.of(found, UNTIL);
    Expr begun = compare(Events.of(found, rates.day()), BinaryOperator.LESS_OR_EQUAL, on);
    Expr holds =
        new Expr.Binary(
            BinaryOperator.OR,
            new Expr.IsNull(next, false),
            compare(on, BinaryOperator.LESS, next),
            ValueType.BOOLEAN);
    return Expressions.all(List.of(begun, holds)).orElseThrow();
  }

  /** An amount that is in the currency already stays as it is. */
  Expr factor(Rel.Ref found, Expr from) {
    Expr same = compare(from, BinaryOperator.EQUAL, new Expr.Text(rates.to()));
    return new Expr.Case(
        List.of(new Expr.Case.Branch(same, new Expr.Number(BigDecimal.ONE))),
        Events.of(found, rates.rate()),
        ValueType.NUMBER);
  }
}
