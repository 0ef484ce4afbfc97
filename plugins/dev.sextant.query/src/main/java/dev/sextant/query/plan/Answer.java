package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.SqlName;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the parts of a plan together into the relation whose rows are the answer. */
final class Answer {

  private static final int MANY = 8;

  private final Context context;
  private final Map<Leaf, String> leaves;
  private final List<Part> parts;
  private final Map<ElementId, Calculation> metrics;
  private final Ordered order;
  private final List<Rel.Named> named = new ArrayList<>();

  Answer(
      Context context,
      Map<Leaf, String> leaves,
      List<Part> parts,
      Map<ElementId, Calculation> metrics,
      Ordered order) {
    this.context = context;
    this.leaves = leaves;
    this.parts = parts;
    this.metrics = metrics;
    this.order = order;
  }

  Rel relation() {
    parts.forEach(p -> named.addAll(p.named()));
    Rel.Ref aligned = name("aligned", note(), new Aligned(keys(), parts, zeros()).relation());
    boolean all = keys().isEmpty() || context.definitions().keepsGroupsWithoutValues();
    Rel.Ref groups = all && !keys().isEmpty() ? found(aligned) : aligned;
    Rel projected = project(groups);
    named.addAll(context.ahead().take());
    Rel.Ref results = name("results", sums(), projected);
    int derived = context.derived().size();
    Rel known = all ? results : new Rel.Filter(results, anyKnown(results, derived));
    Rel body = order.apply(new ShownPeriods(context).of(known));
    return new Rel.With(
        Stream.concat(context.bounds().relations().stream(), named.stream()).toList(), body);
  }

  private String note() {
    boolean spine = parts.stream().anyMatch(p -> p.spine() != null);
    return parts.size() > 1
        ? "All side by side."
        : spine ? "Empty periods up to the last data count as 0." : "One row for each group.";
  }

  /** Each metric and what it is computed from; a query of very many says it of all at once. */
  private List<String> sums() {
    return metrics.size() > MANY
        ? List.of("The metrics.")
        : metrics.entrySet().stream().map(e -> sum(e.getKey(), e.getValue())).toList();
  }

  private String sum(ElementId metric, Calculation calculation) {
    String name = metric.simpleName();
    String from =
        calculation
            .leaves()
            .distinct()
            .map(l -> Objects.requireNonNull(leaves.get(l)))
            .collect(Collectors.joining(", "));
    return from.isEmpty() || from.equals(SqlName.snake(name))
        ? name + "."
        : name + " from " + from + ".";
  }

  private Rel.Ref name(String wanted, String note, Rel body) {
    return name(wanted, List.of(note), body);
  }

  private Rel.Ref name(String wanted, List<String> notes, Rel body) {
    String name = context.names().unique(wanted);
    named.add(new Rel.Named(name, notes, body));
    return new Rel.Ref(name, "", body.fields());
  }

  private List<String> keys() {
    Stream<String> period = context.grain() == null ? Stream.empty() : Stream.of(context.period());
    return Stream.concat(period, context.dimensions().stream().map(Context.By::name)).toList();
  }

  private Set<String> zeros() {
    return leaves.entrySet().stream()
        .filter(e -> e.getKey().filled())
        .map(Map.Entry::getValue)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Rel project(Rel.Ref aligned) {
    Results results = new Results(context, leaves, aligned);
    Names names =
        new Names(Stream.concat(keys().stream(), context.derived().stream().map(Context.By::name)));
    List<Rel.Item> items = new ArrayList<>();
    for (String key : keys()) {
      items.add(new Rel.Item(key, column(aligned, key)));
      if (key.equals(context.period())) {
        context.derived().forEach(d -> items.add(new Rel.Item(d.name(), ofPeriod(d))));
      }
    }
    metrics.forEach(
        (id, calculation) ->
            items.add(new Rel.Item(names.unique(id.simpleName()), results.value(calculation))));
    return new Rel.Project(results.rows(), items);
  }

  private Expr ofPeriod(Context.By by) {
    Expr period = new Expr.Column("", context.period(), Periods.type(context.requireGrain()));
    return ScalarFunctions.call(by.path(), List.of(period), context.definitions().time());
  }

  private static Expr.Column column(Rel relation, String name) {
    Field field =
        relation.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return new Expr.Column("", name, field.type());
  }

  private Rel.Ref found(Rel.Ref aligned) {
    return name(
        "found",
        "The groups in which there is something.",
        new Rel.Filter(aligned, anyKnown(aligned, 0)));
  }

  /** A row in which nothing has a value says nothing. */
  private Expr anyKnown(Rel rows, int derived) {
    return rows.fields().stream()
        .skip(keys().size() + derived)
        .<Expr>map(f -> new Expr.IsNull(column(rows, f.name()), true))
        .reduce((a, b) -> new Expr.Binary(BinaryOperator.OR, a, b, ValueType.BOOLEAN))
        .orElseThrow();
  }
}
