package dev.sextant.query.pass;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles and standard deviations from numbered rows and means, for engines that do not have
 * them.
 *
 * <pre>
 * before: group sales by store: store, percentile 0.9 of amount as p90
 * after:  group ((sales: store, amount as p90_value): store, p90_value,
 *           row number among the store by p90_value as p90_rank, known values of the store as p90_known)
 *         by store: store, sum of p90_value * (1 - distance, but at least 0) as p90
 *           where distance is that of p90_rank to 1 + 0.9 * (p90_known - 1)
 * </pre>
 */
public final class AggregatesByRank implements Pass {

  private static final Expr ONE = new Expr.Number(BigDecimal.ONE);
  private static final Expr ZERO = new Expr.Number(BigDecimal.ZERO);

  private final Set<AggregateCall.Function> absent;

  /**
   * The rewrite for an engine.
   *
   * @param absent which functions it does not have
   */
  public AggregatesByRank(Set<AggregateCall.Function> absent) {
    this.absent = Set.copyOf(absent);
  }

  @Override
  public Rel apply(Rel rel) {
    return Rewrite.relations(
        rel, r -> r instanceof Rel.Aggregate a && needsRows(a) ? new Numbered(a).relation() : r);
  }

  private boolean needsRows(Rel.Aggregate a) {
    return a.totals().stream().anyMatch(t -> absent.contains(t.call().function()));
  }

  /** One aggregate over rows that know their place. */
  private final class Numbered {
    private final Rel.Aggregate before;
    private final List<Rel.Item> columns = new ArrayList<>();
    private final List<Rel.Item> windows = new ArrayList<>();
    private final List<Rel.Total> totals = new ArrayList<>();
    private final List<Rel.Item> results = new ArrayList<>();

    Numbered(Rel.Aggregate before) {
      this.before = before;
    }

    Rel relation() {
      columns.addAll(before.keys());
      List<Rel.Item> keys =
          before.keys().stream()
              .map(k -> new Rel.Item(k.name(), column(k.name(), k.value().type())))
              .toList();
      results.addAll(keys);
      before.totals().forEach(this::total);
      Rel grouped = new Rel.Aggregate(numbered(), keys, totals);
      boolean plain = results.stream().allMatch(i -> i.value() instanceof Expr.Column);
      return plain ? grouped : new Rel.Project(grouped, results);
    }

    /** Values have names before rows are numbered by them, so that none is written twice. */
    private Rel numbered() {
      Rel values = new Rel.Project(before.input(), columns);
      List<Rel.Item> all = new ArrayList<>();
      columns.forEach(c -> all.add(new Rel.Item(c.name(), column(c.name(), c.value().type()))));
      all.addAll(windows);
      return windows.isEmpty() ? values : new Rel.Project(values, all);
    }

    private void total(Rel.Total total) {
      AggregateCall call = total.call();
      switch (call.function()) {
        case PERCENTILE, DISCRETE_PERCENTILE, APPROXIMATE_PERCENTILE, STDDEV -> {
          if (absent.contains(call.function())) {
            numbered(total, value(total));
          } else {
            kept(total);
          }
        }
        case COUNT, COUNT_DISTINCT, SUM, MIN, MAX, AVERAGE -> kept(total);
      }
    }

    private void kept(Rel.Total total) {
      AggregateCall call = total.call();
      boolean rows = call.operand() == null && call.filter() == null;
      result(total, rows ? call : call.with(value(total), null));
    }

    private void result(Rel.Total total, AggregateCall call) {
      totals.add(new Rel.Total(total.name(), call));
      results.add(new Rel.Item(total.name(), column(total.name(), call.type())));
    }

    /** What the rows have that count; a row that does not has no value. */
    private Expr value(Rel.Total total) {
      AggregateCall call = total.call();
      Expr operand = call.operand() == null ? ONE : call.operand();
      Expr filter = call.filter();
      Expr value =
          filter == null
              ? operand
              : new Expr.Case(List.of(new Expr.Case.Branch(filter, operand)), null, operand.type());
      return item(total.name() + "_value", value);
    }

    private Expr item(String name, Expr value) {
      columns.add(new Rel.Item(name, value));
      return column(name, value.type());
    }

    private void numbered(Rel.Total total, Expr value) {
      AggregateCall call = total.call();
      if (call.function() == AggregateCall.Function.STDDEV) {
        deviation(total, value);
        return;
      }
      Expr known = window(total.name() + "_known", over(Expr.Window.Neighbour.KNOWN, value));
      Expr rank = window(total.name() + "_rank", rank(value));
      result(
          total,
          call.function() == AggregateCall.Function.DISCRETE_PERCENTILE
              ? discrete(call, value, rank, known)
              : interpolated(call, value, rank, known));
    }

    private Expr window(String name, Expr.Window window) {
      windows.add(new Rel.Item(name, window));
      return column(name, window.type());
    }

    private Expr.Window over(Expr.Window.Neighbour function, Expr value) {
      return new Expr.Window(function, value, partition(), List.of());
    }

    private List<Expr> partition() {
      return before.keys().stream().map(k -> column(k.name(), k.value().type())).toList();
    }

    /** Rows without a value come last, so that they have no place among the others. */
    private Expr.Window rank(Expr value) {
      Expr missing =
          new Expr.Case(
              List.of(new Expr.Case.Branch(new Expr.IsNull(value, false), ONE)),
              ZERO,
              ValueType.INTEGER);
      return new Expr.Window(
          Expr.Window.Neighbour.ROW_NUMBER,
          null,
          partition(),
          List.of(new Expr.Window.Order(missing, false), new Expr.Window.Order(value, false)));
    }

    private AggregateCall discrete(AggregateCall call, Expr value, Expr rank, Expr known) {
      BigDecimal whole = BigDecimal.ONE.movePointRight(Math.max(call.level().scale(), 0));
      Expr reached =
          compare(
              arithmetic(rank, BinaryOperator.TIMES, new Expr.Number(whole)),
              BinaryOperator.GREATER_OR_EQUAL,
              arithmetic(
                  known, BinaryOperator.TIMES, new Expr.Number(call.level().multiply(whole))));
      return call(AggregateCall.Function.MIN, value, reached, call.type());
    }

    /** The two nearest rows, by how near they are; the others count as nothing. */
    private AggregateCall interpolated(AggregateCall call, Expr value, Expr rank, Expr known) {
      Expr place =
          arithmetic(
              new Expr.Number(call.level()),
              BinaryOperator.TIMES,
              arithmetic(known, BinaryOperator.MINUS, ONE));
      Expr distance =
          new Expr.Call(
              Function.ABS,
              List.of(
                  arithmetic(
                      arithmetic(rank, BinaryOperator.MINUS, ONE), BinaryOperator.MINUS, place)),
              ValueType.NUMBER);
      Expr near =
          new Expr.Call(
              Function.GREATEST_OF_ALL,
              List.of(arithmetic(ONE, BinaryOperator.MINUS, distance), ZERO),
              ValueType.NUMBER);
      Expr share = arithmetic(value, BinaryOperator.TIMES, near);
      return AggregateCall.of(AggregateCall.Function.SUM, share, call.type());
    }

    /** By the distances to the mean, since the difference of large sums of squares is inexact. */
    private void deviation(Rel.Total total, Expr value) {
      Expr mean = window(total.name() + "_mean", over(Expr.Window.Neighbour.MEAN, value));
      Expr off = arithmetic(value, BinaryOperator.MINUS, mean);
      Rel.Total squares =
          new Rel.Total(
              total.name() + "_squares",
              AggregateCall.of(
                  AggregateCall.Function.SUM,
                  arithmetic(off, BinaryOperator.TIMES, off),
                  ValueType.NUMBER));
      Rel.Total known =
          new Rel.Total(
              total.name() + "_count",
              AggregateCall.of(AggregateCall.Function.COUNT, value, ValueType.INTEGER));
      totals.add(squares);
      totals.add(known);
      Expr others =
          new Expr.Call(
              Function.NULL_IF,
              List.of(
                  arithmetic(column(known.name(), ValueType.INTEGER), BinaryOperator.MINUS, ONE),
                  ZERO),
              ValueType.NUMBER);
      Expr variance =
          arithmetic(column(squares.name(), ValueType.NUMBER), BinaryOperator.DIVIDE, others);
      results.add(
          new Rel.Item(
              total.name(),
              new Expr.Call(Function.SQUARE_ROOT, List.of(variance), ValueType.NUMBER)));
    }
  }

  private static Expr column(String name, ValueType type) {
    return new Expr.Column("", name, type);
  }

  private static AggregateCall call(
      AggregateCall.Function function, Expr operand, @Nullable Expr filter, ValueType type) {
    return new AggregateCall(function, operand, filter, BigDecimal.ZERO, type);
  }

  private static Expr arithmetic(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.NUMBER);
  }

  private static Expr compare(Expr left, BinaryOperator operator, Expr right) {
    return new Expr.Binary(operator, left, right, ValueType.BOOLEAN);
  }
}
