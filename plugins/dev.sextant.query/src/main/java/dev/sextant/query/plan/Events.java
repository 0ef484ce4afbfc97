package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.Input;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a source as things that happened to items. */
final class Events {

  private final Context context;
  private final SourceInfo source;
  private final RowScope scope;
  private final Names columns;

  Events(Context context, ElementId id) {
    this.context = context;
    this.source = context.definitions().source(id);
    this.scope = new RowScope(context.definitions(), id, context.query().asOf()).in(context);
    this.columns = new Names(source.columns().stream().map(ColumnInfo::name));
  }

  SourceInfo source() {
    return source;
  }

  /** A name for a column that is added to those of the source. */
  String column(String wanted) {
    return columns.unique(wanted);
  }

  /** When a row happened, on the workspace's clock. */
  Expr time() {
    return scope.time(source.defaultTime());
  }

  Expr value(Scalar.Column column) {
    return scope.translate(column);
  }

  /** All columns of the source. */
  List<Rel.Item> stored() {
    return source.columns().stream().map(c -> new Rel.Item(c.name(), scope.raw(c.name()))).toList();
  }

  /** What tells rows that happened at once apart: the key, else everything. */
  List<Expr> identity() {
    List<String> names =
        source.key().isEmpty()
            ? source.columns().stream().map(ColumnInfo::name).toList()
            : source.key();
    return names.stream().<Expr>map(scope::raw).toList();
  }

  /** The number of a row in the order in which things happened. */
  Window number() {
    List<Window.Order> order = new ArrayList<>(List.of(new Window.Order(time(), false)));
    Expr time = time();
    identity().stream()
        .filter(i -> !i.equals(time))
        .forEach(i -> order.add(new Window.Order(i, false)));
    return new Window(Window.Neighbour.ROW_NUMBER, null, List.of(), order);
  }

  /** What must hold for a row to be one of those that are chosen. */
  List<Expr> among(Origin.Credited.Chosen chosen) {
    MetricQuery query = context.query();
    List<Expr> all = new ArrayList<>();
    Optional.ofNullable(query.condition())
        .map(c -> Dimensions.condition(context, source, c))
        .map(scope::translate)
        .ifPresent(all::add);
    Optional.ofNullable(chosen.filter()).map(scope::translate).ifPresent(all::add);
    if (chosen.ranged()) {
      Optional.ofNullable(query.from())
          .map(d -> compareDay(time(), BinaryOperator.GREATER_OR_EQUAL, d))
          .ifPresent(all::add);
      all.add(compareDay(time(), BinaryOperator.LESS, context.end()));
      all.addAll(Hours.of(query).within(time()));
    }
    return all;
  }

  /** The rows that have happened to a known item; to be asked for when all columns are known. */
  Rel rows(List<Expr> items) {
    return rows(items, List.of());
  }

  /** Those of them for which some conditions hold. */
  Rel rows(List<Expr> items, List<Expr> chosen) {
    LocalDate fixed = context.bounds().fixed(source);
    LocalDate end = fixed == null ? context.query().asOf() : fixed;
    List<Expr> conditions = new ArrayList<>();
    conditions.add(compareDay(time(), BinaryOperator.LESS, end.plusDays(1)));
    items.forEach(i -> conditions.add(new Expr.IsNull(i, true)));
    conditions.addAll(chosen);
    scope
        .sources()
        .forEach(
            id -> context.ahead().reads(new Input.Source(id, context.definitions().table(id))));
    return new Rel.Filter(scope.relation(), Expressions.all(conditions).orElseThrow());
  }

  /** Puts a relation ahead of the part that is made. */
  Rel.Ref name(String wanted, String note, Rel body) {
    String name = context.names().unique(wanted);
    Rel.Ref ref = context.ahead().name(new Rel.Named(name, List.of(note), body));
    return new Rel.Ref(ref.name(), ref.name(), ref.fields());
  }

  /** A column of a relation that was made before. */
  static Expr.Column of(Rel.Ref relation, String name) {
    ValueType type =
        relation.fields().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow()
            .type();
    return new Expr.Column(relation.alias(), name, type);
  }

  /** The source's columns of a relation that was made before. */
  List<Rel.Item> stored(Rel.Ref relation) {
    return source.columns().stream()
        .map(c -> new Rel.Item(c.name(), of(relation, c.name())))
        .toList();
  }

  static Expr equal(Expr left, Expr right) {
    return Expressions.compare(left, BinaryOperator.EQUAL, right);
  }
}
