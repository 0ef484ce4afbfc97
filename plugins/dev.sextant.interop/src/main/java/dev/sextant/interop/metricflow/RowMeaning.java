package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in the rows of one semantic model.
 *
 * @param time the time dimension that {@code metric_time} stands for, or empty
 * @param prefix what stands before columns, or empty
 */
record RowMeaning(Context context, SemanticModel model, String time, String prefix)
    implements Meaning {

  /** In conditions only what can be grouped by has a name; columns have one in expressions. */
  @Override
  public Operand name(List<String> parts) {
    String column = parts.getLast();
    if (context.sources().columns(model).names().contains(column)) {
      Kind kind = context.sources().columns(model).kind(column);
      return Operand.of(Exprs.name(prefixed(List.of(column))), kind);
    }
    return named(column, "", "");
  }

  @Override
  public Operand reference(Reference reference) {
    if (reference.kind() == Reference.Kind.METRIC) {
      return context.metricFilters().operand(reference, model);
    }
    return named(reference.name(), reference.grain(), reference.datePart());
  }

  private Operand named(String written, String grain, String datePart) {
    TimeName name = TimeName.of(written, context.customGrains());
    String at = grain.isEmpty() ? name.grain() : grain;
    Operand operand = name.isMetricTime() ? metricTime() : found(name.name());
    if (!datePart.isEmpty()) {
      return part(operand, datePart);
    }
    return at.isEmpty() || TimeName.isStandard(at) ? operand.at(at) : custom(operand, at);
  }

  /** The period of a calendar's own grain. */
  private static Operand custom(Operand operand, String grain) {
    if (!(operand.expr() instanceof Expr.Name name)) {
      throw new SqlException("the grain `" + grain + "` is of a date");
    }
    List<String> path =
        new ArrayList<>(name.path().segments().stream().map(Path.Segment::name).toList());
    path.add(grain);
    return Operand.of(Exprs.name(path), Kind.DATE);
  }

  private static Operand part(Operand operand, String part) {
    String function = Functions.datePart(part);
    if (function.isEmpty()) {
      throw new SqlException("the part `" + part + "` of a date has no counterpart");
    }
    return Operand.of(Exprs.call(function, List.of(operand.expr())), Kind.INTEGER);
  }

  private Operand metricTime() {
    if (time.isEmpty()) {
      throw new SqlException("`" + model.name() + "` has no time of its own");
    }
    return found(time);
  }

  private Operand found(String name) {
    return context
        .names()
        .find(model, name)
        .map(f -> Operand.of(Exprs.name(prefixed(f.path())), f.kind()))
        .orElseThrow(
            () ->
                new SqlException(
                    "`" + name + "` cannot be reached from the rows of `" + model.name() + "`"));
  }

  private List<String> prefixed(List<String> path) {
    List<String> all = new ArrayList<>();
    if (!prefix.isEmpty()) {
      all.add(prefix);
    }
    all.addAll(path);
    return all;
  }

  /** Its expression as it stands alone. */
  Expr expr(dev.sextant.interop.sql.Sql sql) {
    return new Translation(this).expr(sql);
  }
}
