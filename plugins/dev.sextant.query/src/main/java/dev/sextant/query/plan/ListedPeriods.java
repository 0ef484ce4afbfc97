package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Input;
import dev.sextant.query.PeriodTable;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The periods of a range as a source of the model lists them. */
record ListedPeriods(Context context, PeriodTable table) {

  /** The source's, when the model has one for a grain. */
  static Optional<ListedPeriods> of(Context context, Grain grain) {
    return context.definitions().periods(grain).map(t -> new ListedPeriods(context, t));
  }

  /** Each period of a grain once, in a column of the period's name. */
  Rel each(Grain grain) {
    RowScope scope = scope();
    Expr period = context.periods().start(scope.own(table.column()), grain);
    return new Rel.Aggregate(
        within(scope, List.of()), List.of(new Rel.Item(context.period(), period)), List.of());
  }

  /** The rows of the source. */
  RowScope scope() {
    return new RowScope(context.definitions(), table.source(), context.query().asOf());
  }

  /** The rows of a scope of the source that lie in the range, of days for which more holds. */
  Rel within(RowScope scope, List<Expr> more) {
    List<Expr> range = range(scope.own(table.column()));
    range.addAll(more);
    Rel rows = scope.relation();
    scope
        .sources()
        .forEach(
            id -> context.ahead().reads(new Input.Source(id, context.definitions().table(id))));
    return new Rel.Filter(rows, Expressions.all(range).orElseThrow());
  }

  private List<Expr> range(Expr start) {
    LocalDate from = context.query().from();
    List<Expr> range = new ArrayList<>();
    if (from != null) {
      range.add(Expressions.compareDay(start, BinaryOperator.GREATER_OR_EQUAL, from));
    }
    range.add(Expressions.compareDay(start, BinaryOperator.LESS, context.end()));
    return range;
  }
}
