package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.Input;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A question without metrics: which values the dimensions have, each combination once. */
final class Members {

  private final Context context;

  Members(Context context) {
    this.context = context;
  }

  Plan plan(UnaryOperator<Rel> passes) {
    requireDimensions();
    MemberSource.Base base = new MemberSource(context).find();
    SourceInfo source = context.definitions().source(base.source());
    RowScope scope = new RowScope(context.definitions(), base.source(), context.query().asOf());
    List<Rel.Item> items = new ArrayList<>();
    for (int i = 0; i < base.reached().size(); i++) {
      Expr value = scope.translate(base.reached().get(i).value());
      items.add(new Rel.Item(context.dimensions().get(i).name(), value));
    }
    List<Expr> conditions = conditions(scope, source);
    Rel rows = scope.relation();
    Rel kept = Expressions.all(conditions).<Rel>map(c -> new Rel.Filter(rows, c)).orElse(rows);
    Rel distinct = new Rel.Aggregate(kept, items, List.of());
    List<OutputColumn> output = output(items);
    Rel answer = new Ordered(context, output).apply(distinct);
    return new Plan(passes.apply(answer), output, inputs(scope));
  }

  private void requireDimensions() {
    if (context.grain() != null) {
      throw new QueryException(
          "Without a metric `%s` is of no date; name one, such as `sold_at.%s`."
              .formatted(context.grain().word(), context.grain().word()));
    }
    if (context.dimensions().isEmpty()) {
      throw new QueryException("A query needs a metric or a dimension.");
    }
  }

  private List<Expr> conditions(RowScope scope, SourceInfo source) {
    MetricQuery query = context.query();
    List<Expr> conditions = new ArrayList<>();
    if (query.condition() != null) {
      conditions.add(scope.translate(Dimensions.condition(context, source, query.condition())));
    }
    if (!source.times().isEmpty()) {
      conditions.addAll(range(scope.time(source.defaultTime())));
    } else if (query.from() != null || query.to() != null) {
      throw new QueryException(
          "`%s` has no date, so that it has no periods; declare `time` in the source."
              .formatted(source.id().simpleName()));
    }
    return conditions;
  }

  private List<Expr> range(Expr time) {
    LocalDate from = context.query().from();
    List<Expr> range = new ArrayList<>();
    if (from != null) {
      range.add(Expressions.compareDay(time, BinaryOperator.GREATER_OR_EQUAL, from));
    }
    range.add(Expressions.compareDay(time, BinaryOperator.LESS, context.end()));
    return range;
  }

  private List<OutputColumn> output(List<Rel.Item> items) {
    List<OutputColumn> output = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String path = context.dimensions().get(i).path();
      output.add(
          new OutputColumn(
              path,
              path,
              OutputColumn.Role.DIMENSION,
              Dimensions.type(items.get(i).value().type())));
    }
    return output;
  }

  private List<Input> inputs(RowScope scope) {
    return scope
        .sources()
        .distinct()
        .<Input>map(id -> new Input.Source(id, context.definitions().table(id)))
        .toList();
  }
}
