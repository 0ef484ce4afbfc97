package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Filter;
import dev.sextant.interop.manifest.Measure;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.Metric.Definition;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes events that follow others. */
record Conversions(Formulas formulas) {

  Expr of(Definition.Conversion conversion, List<Filter> filters) {
    Formulas.Leaf base = formulas.leaf(conversion.base());
    Formulas.Leaf event = formulas.leaf(conversion.event());
    requireRows(base, conversion.base());
    requireRows(event, conversion.event());
    if (!conversion.event().filters().isEmpty()) {
      throw new SqlException("the conversions of a conversion cannot be filtered");
    }
    List<Path> same =
        conversion.constants().stream()
            .map(c -> shared(base.model(), c.base(), event.model(), c.event()))
            .toList();
    boolean filled = conversion.base().fill() != null || conversion.event().fill() != null;
    boolean parts = conversion.rate() && filled;
    Expr value =
        new Expr.Conversion(
            conversion.rate() && !filled,
            source(base.model()),
            source(event.model()),
            shared(base.model(), conversion.entity(), event.model(), conversion.entity()),
            within(conversion.window()),
            same,
            0);
    Expr condition = formulas.condition(Formulas.both(conversion.base().filters(), filters), base);
    Expr events = Formulas.filled(conversion.event(), where(value, condition));
    return parts
        ? Exprs.binary(
            BinaryOperator.DIVIDE,
            Exprs.operand(events),
            Exprs.operand(Formulas.filled(conversion.base(), where(count(base), condition))))
        : events;
  }

  private static Expr where(Expr value, @Nullable Expr condition) {
    return condition == null ? value : Exprs.where(value, condition);
  }

  /** Of a rate whose parts are filled, the lower part. */
  private Expr count(Formulas.Leaf rows) {
    return Exprs.call("count", List.of(new Expr.Name(source(rows.model()), 0)));
  }

  private static @Nullable Duration within(Metric.@Nullable Window window) {
    return window == null ? null : Formulas.duration(window);
  }

  private Path source(SemanticModel model) {
    return Exprs.path(List.of(formulas.context().sources().main(model).name()));
  }

  /** The language counts rows, by the first date of their source. */
  private static void requireRows(Formulas.Leaf leaf, Metric.MeasureInput input) {
    Measure measure = leaf.model().measure(input.name()).orElseThrow();
    boolean counted =
        measure.aggregation() == Measure.Aggregation.COUNT
            || measure.aggregation() == Measure.Aggregation.SUM;
    if (!counted || !(SqlReader.read(measure.sql()) instanceof Sql.Number)) {
      throw new SqlException("a conversion of anything but rows has no counterpart");
    }
    if (!leaf.time().equals(leaf.model().timeDimension())) {
      throw new SqlException("a conversion by another time than the model's has no counterpart");
    }
  }

  /** A column that bears the same name in both. */
  private Path shared(SemanticModel base, String ofBase, SemanticModel event, String ofEvent) {
    List<String> there = path(base, ofBase);
    if (!there.equals(path(event, ofEvent))) {
      throw new SqlException(
          "`%s` and `%s` are columns of different names".formatted(ofBase, ofEvent));
    }
    return Exprs.path(there);
  }

  private List<String> path(SemanticModel model, String name) {
    return formulas
        .context()
        .names()
        .find(model, name)
        .orElseThrow(() -> new SqlException("`" + model.name() + "` has no `" + name + "`"))
        .path();
  }
}
