package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.SqlName;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A metric of each item, over all its rows up to the day as of which is asked: a query of its own,
 * whose answer is looked up from rows.
 */
final class ItemValues {

  private final Context outer;
  private final Scalar.OfItem asked;
  private final Names columns = new Names();
  private final List<Context.By> items;
  private final Expander expander;
  private final Calculation value;

  ItemValues(Context outer, Scalar.OfItem asked) {
    this.outer = outer;
    this.asked = asked;
    this.items =
        asked.items().stream()
            .map(path -> new Context.By(path, columns.unique(path), true))
            .toList();
    this.expander = new Expander(outer.definitions(), columns);
    this.value = expander.measure(asked.metric());
  }

  /** The items, a column each, and their value; one row for each item. */
  Rel.Ref relation() {
    return outer.ahead().of(List.of(asked.metric(), asked.items()), this::made);
  }

  private Rel.Ref made() {
    MetricQuery all = MetricQuery.of(List.of(), outer.query().asOf());
    Context context =
        new Context(
            outer.definitions(),
            all,
            items,
            List.of(),
            "",
            List.of(),
            outer.names(),
            outer.bounds(),
            outer.ahead());
    List<Part> parts = Parts.of(context, expander.leaves());
    parts.forEach(p -> p.inputs().forEach(context.ahead()::reads));
    parts.forEach(p -> p.named().forEach(context.ahead()::name));
    List<String> keys = items.stream().map(Context.By::name).toList();
    String title =
        words() + "_by_" + items.stream().map(Context.By::path).collect(Collectors.joining("_"));
    Rel.Ref aligned = name(title + "_parts", new Aligned(keys, parts, Set.of()).relation());
    List<Rel.Item> columns = new ArrayList<>();
    keys.forEach(k -> columns.add(new Rel.Item(k, Events.of(aligned, k))));
    Results results = new Results(context, expander.leaves(), aligned).orZero();
    columns.add(new Rel.Item(new Names(keys.stream()).unique(words()), results.value(value)));
    return name(title, new Rel.Project(results.rows(), columns));
  }

  private String words() {
    return expander.leaves().values().stream().findFirst().map(SqlName::snake).orElse("value");
  }

  private Rel.Ref name(String wanted, Rel body) {
    String name = outer.names().unique(wanted);
    return outer.ahead().name(new Rel.Named(name, List.of("What is known of each item."), body));
  }

  /** Whether an item without rows has 0 rather than no value. */
  boolean isZeroWithoutRows() {
    return isZero(value);
  }

  private static boolean isZero(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Of of -> of.leaf().filled();
      case Calculation.Negated n -> isZero(n.operand());
      case Calculation.Rate r -> isZero(r.operand());
      case Calculation.Arithmetic a ->
          (a.operator() == BinaryOperator.PLUS || a.operator() == BinaryOperator.MINUS)
              && isZero(a.left())
              && isZero(a.right());
      case Calculation.Constant c -> c.value().signum() == 0;
      case Calculation.Function f -> false;
      case Calculation.ByVersion v -> false;
    };
  }
}
