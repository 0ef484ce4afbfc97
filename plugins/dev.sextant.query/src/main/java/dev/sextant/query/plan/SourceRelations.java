package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Definitions;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import dev.sextant.query.pass.Passes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Relations that say what the rows of a source are like, apart from any metric. */
public final class SourceRelations {

  private final Definitions definitions;
  private final LocalDate asOf;

  /**
   * Relations about the rows of sources.
   *
   * @param asOf the last day that has happened; later rows do not count
   */
  public SourceRelations(Definitions definitions, LocalDate asOf) {
    this.definitions = definitions;
    this.asOf = asOf;
  }

  private RowScope scope(ElementId source) {
    return new RowScope(definitions, source, asOf);
  }

  /** The rows up to the day, by the default date role when there is one. */
  private Rel rows(RowScope scope) {
    SourceInfo source = scope.source();
    if (source.times().isEmpty()) {
      return scope.relation();
    }
    Expr time = scope.time(source.defaultTime());
    return new Rel.Filter(
        scope.relation(), compareDay(time, BinaryOperator.LESS, asOf.plusDays(1)));
  }

  private static Rel.Total total(String name, AggregateCall.Function function, Expr operand) {
    ValueType type = function == AggregateCall.Function.COUNT ? ValueType.INTEGER : operand.type();
    return new Rel.Total(name, AggregateCall.of(function, operand, type));
  }

  /** The number of rows. */
  public Rel count(ElementId source) {
    Rel rows = rows(scope(source));
    return new Rel.Aggregate(
        rows, List.of(), List.of(new Rel.Total("found", AggregateCall.countRows())));
  }

  /** The first and the last day with rows; the source has a date role. */
  public Rel days(ElementId source) {
    RowScope scope = scope(source);
    Expr time = scope.time(scope.source().defaultTime());
    Rel.Aggregate ends =
        new Rel.Aggregate(
            rows(scope),
            List.of(),
            List.of(
                total("earliest", AggregateCall.Function.MIN, time),
                total("latest", AggregateCall.Function.MAX, time)));
    return new Rel.Project(
        ends,
        List.of(
            new Rel.Item(
                "first_day", Expressions.day(new Expr.Column("", "earliest", time.type()))),
            new Rel.Item("last_day", Expressions.day(new Expr.Column("", "latest", time.type())))));
  }

  /** The last day of data; the source has a date role. */
  public Rel watermark(ElementId source) {
    Bounds bounds = new Bounds(definitions, asOf, new Names());
    Expr last = bounds.lastDay(definitions.source(source));
    Rel.Named found = bounds.relations().getFirst();
    Rel ref = new Rel.Ref(found.name(), "", found.body().fields());
    Expr.ValueOf value = (Expr.ValueOf) last;
    Expr column = new Expr.Column("", value.column(), value.type());
    Rel body = new Rel.Project(ref, List.of(new Rel.Item("last_day", column)));
    return Passes.apply(new Rel.With(bounds.relations(), body));
  }

  /** How many combinations of values occur more than once, and how many rows have them. */
  public Rel duplicates(ElementId source, List<String> columns) {
    RowScope scope = scope(source);
    List<Rel.Item> keys = new ArrayList<>();
    columns.forEach(c -> keys.add(new Rel.Item(c, scope.raw(c))));
    Rel groups =
        new Rel.Aggregate(
            rows(scope), keys, List.of(new Rel.Total("times", AggregateCall.countRows())));
    Expr times = new Expr.Column("", "times", ValueType.INTEGER);
    Rel repeated =
        new Rel.Filter(
            groups, Expressions.compare(times, BinaryOperator.GREATER, Expressions.number(1)));
    return new Rel.Aggregate(
        repeated,
        List.of(),
        List.of(
            new Rel.Total("found", AggregateCall.countRows()),
            total("in_rows", AggregateCall.Function.SUM, times)));
  }

  /** The number of rows and, for each column, of those that have a value. */
  public Rel known(ElementId source, List<String> columns) {
    RowScope scope = scope(source);
    List<Rel.Total> totals = new ArrayList<>();
    totals.add(new Rel.Total("found", AggregateCall.countRows()));
    columns.forEach(c -> totals.add(total(c, AggregateCall.Function.COUNT, scope.raw(c))));
    return new Rel.Aggregate(rows(scope), List.of(), totals);
  }

  /** The number of rows in each period from a day on; periods without rows are absent. */
  public Rel volumes(ElementId source, Grain grain, LocalDate from) {
    RowScope scope = scope(source);
    Expr time = scope.time(scope.source().defaultTime());
    Expr period = new Periods(definitions.time()).start(time, grain);
    Rel recent =
        new Rel.Filter(rows(scope), compareDay(time, BinaryOperator.GREATER_OR_EQUAL, from));
    return Passes.apply(
        new Rel.Aggregate(
            recent,
            List.of(new Rel.Item("period", period)),
            List.of(new Rel.Total("found", AggregateCall.countRows()))));
  }

  /**
   * The number of rows, or the sum of a column, from one day to another, both included.
   *
   * @param column the column, or empty for the rows
   */
  public Rel total(ElementId source, String column, LocalDate from, LocalDate to) {
    RowScope scope = scope(source);
    Expr time = scope.time(scope.source().defaultTime());
    Rel.Total total =
        column.isEmpty()
            ? new Rel.Total("found", AggregateCall.countRows())
            : total("found", AggregateCall.Function.SUM, scope.raw(column));
    Expr begun = compareDay(time, BinaryOperator.GREATER_OR_EQUAL, from);
    Expr ended = compareDay(time, BinaryOperator.LESS, to.plusDays(1));
    Rel within = new Rel.Filter(rows(scope), Expressions.all(List.of(begun, ended)).orElseThrow());
    return Passes.apply(new Rel.Aggregate(within, List.of(), List.of(total)));
  }

  /** The name by which the relations scan a source. */
  public List<String> table(ElementId source) {
    return definitions.table(source);
  }
}
