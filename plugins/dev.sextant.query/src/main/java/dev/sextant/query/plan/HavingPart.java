package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compare;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many items have a metric that compares as asked. The metric is computed for each item in each
 * group and period, by the items as one more dimension; then the items are counted.
 */
final class HavingPart {

  private final Context outer;
  private final Leaf.OfItems leaf;
  private final String column;
  private final Names columns;
  private final Context.By item;
  private final Context context;

  HavingPart(Context outer, Leaf.OfItems leaf, String column) {
    this.outer = outer;
    this.leaf = leaf;
    this.column = column;
    this.columns =
        new Names(
            Stream.concat(
                Stream.of(outer.period()), outer.dimensions().stream().map(Context.By::name)));
    this.item = item();
    this.context =
        new Context(
            outer.definitions(),
            outer.query(),
            Stream.concat(outer.dimensions().stream(), Stream.of(item)).toList(),
            outer.derived(),
            outer.period(),
            outer.shown(),
            outer.names(),
            outer.bounds(),
            outer.ahead());
  }

  private Context.By item() {
    if (!(leaf.having().operand().operand() instanceof Scalar.Column c)) {
      throw new QueryException("`having` needs the items to count.");
    }
    String path =
        Stream.concat(c.references().stream(), Stream.of(c.column()))
            .collect(Collectors.joining("."));
    return new Context.By(path, columns.unique("item"), false);
  }

  Part build() {
    Expander expander = new Expander(outer.definitions(), columns);
    Measure.Having having = leaf.having();
    Calculation rows = expander.measure(rows(having.operand()), leaf.timing());
    Calculation measured = expander.measure(having.measured(), leaf.timing());
    Calculation bound = expander.measure(having.bound(), leaf.timing());
    List<Part> parts = Parts.of(context, expander.leaves());
    parts.forEach(p -> p.inputs().forEach(outer.ahead()::reads));
    List<Rel.Named> named = new ArrayList<>();
    parts.forEach(p -> named.addAll(p.named()));
    List<String> keys = keys();
    Rel.Ref items =
        name(
            named,
            column + "_items",
            "The metric of each item.",
            new Aligned(keys, parts, Set.of()).relation());
    Results results = new Results(context, expander.leaves(), items).orZero();
    Expr counts =
        Expressions.all(
                List.of(
                    compare(results.value(rows), BinaryOperator.GREATER, Expressions.ZERO),
                    new Expr.IsNull(Events.of(items, item.name()), true),
                    compare(results.value(measured), having.comparison(), results.value(bound))))
            .orElseThrow();
    Rel.Ref values =
        name(
            named,
            column + "_counted",
            column + ": items that count.",
            counted(results.rows(), items, counts));
    return new Part(named, values, spine(named), List.of());
  }

  private List<String> keys() {
    Stream<String> period = context.grain() == null ? Stream.empty() : Stream.of(context.period());
    return Stream.concat(period, context.dimensions().stream().map(Context.By::name)).toList();
  }

  /** The rows of an item, which must be there for it to count. */
  private static Measure.Aggregate rows(Measure.Aggregate operand) {
    return new Measure.Aggregate(
        "",
        AggregateFunction.COUNT,
        operand.source(),
        null,
        operand.filter(),
        operand.timeRole(),
        BigDecimal.ZERO,
        operand.unit());
  }

  private Rel counted(Rel rows, Rel.Ref items, Expr counts) {
    List<Rel.Item> keys =
        keys().stream()
            .filter(k -> !k.equals(item.name()))
            .map(k -> new Rel.Item(k, Events.of(items, k)))
            .toList();
    return new Rel.Aggregate(
        new Rel.Filter(rows, counts),
        keys,
        List.of(new Rel.Total(column, AggregateCall.countRows())));
  }

  private Rel.Ref name(List<Rel.Named> named, String wanted, String note, Rel body) {
    String name = outer.names().unique(wanted);
    named.addAll(outer.ahead().take());
    named.add(new Rel.Named(name, List.of(note), body));
    return new Rel.Ref(name, "", body.fields());
  }

  /** No item counts where there are rows of others: the groups and periods of the items' source. */
  private @Nullable Rel spine(List<Rel.Named> named) {
    if (!leaf.filled()) {
      return null;
    }
    Measure.Aggregate operand = leaf.having().operand();
    Expander expander = new Expander(outer.definitions(), new Names(columns.taken()));
    expander.measure(operand, leaf.timing());
    Map<Leaf, String> own = expander.leaves();
    Part rows = Parts.of(outer, own).getFirst();
    rows.named().forEach(n -> named.add(n.name().equals(rows.values().name()) ? seen(n) : n));
    rows.inputs().forEach(outer.ahead()::reads);
    Rel spine = rows.spine();
    return spine == null ? present(rows.values()) : spine;
  }

  private Rel.Named seen(Rel.Named rows) {
    String source = leaf.having().operand().source().simpleName();
    return new Rel.Named(
        rows.name(), List.of("Where " + source + " has rows, so that no item is 0."), rows.body());
  }

  /** The groups that have rows at all. */
  private Rel present(Rel.Ref values) {
    List<Rel.Item> items = new ArrayList<>();
    values
        .fields()
        .forEach(
            f ->
                items.add(
                    new Rel.Item(
                        f.name().equals(column) ? column + "_rows" : f.name(),
                        new Expr.Column("", f.name(), f.type()))));
    return new Rel.Project(values, items);
  }
}
