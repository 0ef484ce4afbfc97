package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Filter;
import dev.sextant.interop.manifest.Measure;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.Metric.Definition;
import dev.sextant.interop.manifest.Metric.MeasureInput;
import dev.sextant.interop.manifest.Metric.MetricInput;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.unit.Plurals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes metrics as formulas of the language. */
record Formulas(Context context) {

  /** Rows from which a metric is computed, and the time by which they belong to periods. */
  record Leaf(SemanticModel model, String time) {}

  /**
   * The formula of a metric.
   *
   * @throws SqlException when the language has nothing like it
   */
  Expr of(Metric metric) {
    return formula(metric, List.of());
  }

  /** The formula with more filters than the metric itself has. */
  private Expr formula(Metric metric, List<Filter> more) {
    List<Filter> filters = both(metric.filters(), more);
    return switch (metric.definition()) {
      case Definition.Simple s -> measured(s.measure(), filters);
      case Definition.Cumulative c -> cumulative(c, filters);
      case Definition.Ratio r ->
          Exprs.binary(
              BinaryOperator.DIVIDE,
              Exprs.operand(input(r.numerator(), filters)),
              Exprs.operand(input(r.denominator(), filters)));
      case Definition.Derived d -> derived(metric, d, filters);
      case Definition.Conversion c -> new Conversions(this).of(c, filters);
    };
  }

  static List<Filter> both(List<Filter> some, List<Filter> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private Expr measured(MeasureInput input, List<Filter> filters) {
    return filled(input, stocked(input, base(input, filters)));
  }

  /** The aggregate by its time, of the rows that count. */
  private Expr base(MeasureInput input, List<Filter> filters) {
    Leaf leaf = leaf(input);
    Measure measure = leaf.model().measure(input.name()).orElseThrow();
    Aggregates.Aggregate aggregate = new Aggregates(context).of(leaf.model(), measure);
    Expr on = onTime(leaf, aggregate.expr());
    Expr condition = and(aggregate.condition(), condition(both(input.filters(), filters), leaf));
    return condition == null ? on : Exprs.where(on, condition);
  }

  private Expr onTime(Leaf leaf, Expr aggregate) {
    String standard = leaf.model().timeDimension();
    boolean other =
        !leaf.time().isEmpty() && !column(leaf, leaf.time()).equals(column(leaf, standard));
    return other
        ? Exprs.suffixed(aggregate, new Expr.Suffix.OnRole(Exprs.path(List.of(leaf.time())), 0))
        : aggregate;
  }

  private static String column(Leaf leaf, String dimension) {
    return leaf.model()
        .dimension(dimension)
        .map(Dimension::sql)
        .flatMap(Columns::column)
        .orElse(dimension);
  }

  private Expr stocked(MeasureInput input, Expr base) {
    Leaf leaf = leaf(input);
    Measure.Stock stock = leaf.model().measure(input.name()).orElseThrow().stock();
    if (stock == null) {
      return base;
    }
    List<dev.sextant.model.element.Path> per =
        stock.per().stream().map(e -> Exprs.path(path(leaf.model(), e))).toList();
    return Exprs.suffixed(
        base,
        new Expr.Suffix.Snapshot(
            stock.latest(), Exprs.path(path(leaf.model(), stock.dimension())), per, 0));
  }

  private List<String> path(SemanticModel model, String name) {
    return context
        .names()
        .find(model, name)
        .orElseThrow(
            () -> new SqlException("`" + name + "` is no column of `" + model.name() + "`"))
        .path();
  }

  static Expr filled(MeasureInput input, Expr value) {
    return input.fill() == null
        ? value
        : Exprs.call("coalesce", List.of(value, Exprs.number(input.fill())));
  }

  private Expr cumulative(Definition.Cumulative c, List<Filter> filters) {
    Expr base = base(c.measure(), filters);
    Expr.Suffix suffix =
        c.window() != null
            ? new Expr.Suffix.OverLast(length(c.window()), 0)
            : c.toDate().isEmpty()
                ? new Expr.Suffix.OverAllTime(0)
                : new Expr.Suffix.ToDate(grain(c.toDate()), 0);
    return filled(c.measure(), Exprs.suffixed(base, suffix));
  }

  private Expr.Length length(Metric.Window window) {
    return new Expr.Length(window.count(), grain(window.grain()));
  }

  /** A standard grain, or one that a time spine has as a column. */
  private Expr.GrainRef grain(String word) {
    if (Grain.of(word).isEmpty()
        && Plurals.singulars(word).noneMatch(context.customGrains()::contains)) {
      throw new SqlException("the grain `" + word + "` has no counterpart");
    }
    return new Expr.GrainRef(Exprs.path(List.of(word)), 0);
  }

  static Duration duration(Metric.Window window) {
    Grain grain =
        Grain.of(window.grain())
            .orElseThrow(
                () -> new SqlException("the grain `" + window.grain() + "` has no counterpart"));
    return new Duration(window.count(), grain);
  }

  private Expr derived(Metric metric, Definition.Derived derived, List<Filter> filters) {
    Sql sql = SqlReader.read(derived.expr());
    return new Translation(
            new Meaning() {
              @Override
              public Operand name(List<String> parts) {
                MetricInput input =
                    metric
                        .input(String.join(".", parts))
                        .orElseThrow(
                            () ->
                                new SqlException(
                                    "`" + String.join(".", parts) + "` is none of its metrics"));
                return Operand.of(Formulas.this.input(input, filters), Kind.NUMBER);
              }

              @Override
              public Operand reference(Reference reference) {
                throw new SqlException("double braces do not belong into an expression of metrics");
              }
            })
        .expr(sql);
  }

  private Expr input(MetricInput input, List<Filter> filters) {
    Metric metric =
        context
            .manifest()
            .metric(input.name())
            .orElseThrow(() -> new SqlException("there is no metric `" + input.name() + "`"));
    Expr value = filtered(metric, both(input.filters(), filters));
    if (input.offset() != null) {
      value = Exprs.suffixed(value, new Expr.Suffix.Ago(length(input.offset()), 0));
    }
    return input.toGrain().isEmpty()
        ? value
        : Exprs.suffixed(value, new Expr.Suffix.AtStart(grain(input.toGrain()), 0));
  }

  /** A metric with more filters: by its name where they mean the same for all of its rows. */
  private Expr filtered(Metric metric, List<Filter> filters) {
    Expr name = Exprs.name(List.of(metric.name()));
    if (filters.isEmpty()) {
      return name;
    }
    Set<Expr> conditions =
        leaves(metric)
            .map(l -> Optional.ofNullable(condition(filters, l)))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return conditions.size() == 1
        ? Exprs.where(name, conditions.iterator().next())
        : formula(metric, filters);
  }

  /** The rows from which a metric is computed. */
  Stream<Leaf> leaves(Metric metric) {
    Stream<Leaf> own = metric.definition().measures().map(this::leaf);
    Stream<Leaf> through =
        metric
            .definition()
            .metrics()
            .flatMap(i -> context.manifest().metric(i.name()).stream())
            .flatMap(this::leaves);
    return Stream.concat(own, through).distinct();
  }

  /** Whether a metric reads rows of other periods than the one in which it is shown. */
  boolean looksElsewhere(Metric metric) {
    return metric.definition() instanceof Definition.Cumulative
        || metric.definition().metrics().anyMatch(this::looksElsewhere);
  }

  private boolean looksElsewhere(MetricInput input) {
    return input.offset() != null
        || !input.toGrain().isEmpty()
        || context.manifest().metric(input.name()).filter(this::looksElsewhere).isPresent();
  }

  /** Whether a metric by itself has a row for each period of the time spine. */
  static boolean isOnSpine(Metric metric) {
    return metric.definition().measures().anyMatch(MeasureInput::onSpine);
  }

  Leaf leaf(MeasureInput input) {
    SemanticModel model =
        context
            .manifest()
            .owner(input.name())
            .orElseThrow(() -> new SqlException("there is no measure `" + input.name() + "`"));
    return new Leaf(model, model.timeOf(model.measure(input.name()).orElseThrow()));
  }

  /** All filters together, for some rows; null for none. */
  @Nullable Expr condition(List<Filter> filters, Leaf leaf) {
    List<Expr> conditions = new ArrayList<>();
    for (Filter filter : filters) {
      conditions.add(
          new RowMeaning(context, leaf.model(), leaf.time(), "")
              .expr(SqlReader.read(filter.text())));
    }
    return conditions.stream().reduce((a, b) -> and(a, b)).orElse(null);
  }

  private static @Nullable Expr and(@Nullable Expr a, @Nullable Expr b) {
    return a == null ? b : b == null ? a : Exprs.binary(BinaryOperator.AND, a, b);
  }
}
