package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a metric of the item of a row: {@code (orders by customer)}. The item is found in the
 * row by the same name as in what the metric reads; where that is a reference, also in the rows to
 * which it leads, and by another reference to them.
 */
final class ItemResolver {

  private final Context context;
  private final SourceInfo row;

  ItemResolver(Context context, SourceInfo row) {
    this.context = context;
    this.row = row;
  }

  @Nullable Scalar resolve(Expr.OfItem expr) {
    Measure metric = new MeasureResolver(context, "").resolve(expr.metric());
    if (MeasureResolver.isUnresolved(metric)) {
      return null;
    }
    List<SourceInfo> read = sources(metric);
    List<String> paths = new ArrayList<>();
    List<Scalar.Column> columns = new ArrayList<>();
    for (Path path : expr.by()) {
      Scalar.Column column = here(path, read);
      if (column == null || !read.stream().allMatch(s -> isIn(s, path))) {
        return null;
      }
      paths.add(path.dotted());
      columns.add(column);
    }
    if (read.isEmpty()) {
      return wrong(expr.at(), Say.name(Written.of(expr.metric())) + " reads no rows of items");
    }
    return new Scalar.OfItem(metric, paths, columns, Type.number(metric.unit()));
  }

  private List<SourceInfo> sources(Measure metric) {
    return new SourcesOf(context.knowledge())
        .of(metric).stream().flatMap(id -> context.knowledge().source(id).stream()).toList();
  }

  /** Whether the rows that the metric reads know the item. */
  private boolean isIn(SourceInfo source, Path path) {
    return new ScalarResolver(context, source).item(new Expr.Name(path, path.at()))
        instanceof Scalar.Column;
  }

  private Scalar.@Nullable Column here(Path path, List<SourceInfo> read) {
    String name = path.first();
    if (path.segments().size() > 1 || Rows.names(row).anyMatch(name::equals)) {
      return new ScalarResolver(context, row).item(new Expr.Name(path, path.at()))
              instanceof Scalar.Column c
          ? c
          : null;
    }
    Set<ElementId> targets = new LinkedHashSet<>();
    read.forEach(s -> s.reference(name).map(Join::to).ifPresent(targets::add));
    List<String> found = new ArrayList<>();
    if (targets.contains(row.id()) && row.key().size() == 1) {
      found.add(row.key().getFirst());
    }
    row.references().stream()
        .filter(j -> j.isSafe() && targets.contains(j.to()))
        .forEach(j -> j.onlyColumn().ifPresent(found::add));
    if (found.size() == 1) {
      return column(found.getFirst()).orElse(null);
    }
    wrong(
        path.at(),
        found.isEmpty()
            ? "A row of " + Say.name(row.id()) + " does not know its " + Say.name(path.dotted())
            : Say.name(row.id()) + " has several references to what " + Say.name(name) + " means");
    return null;
  }

  private Optional<Scalar.Column> column(String name) {
    return row.column(name).map(c -> new Scalar.Column(row.id(), List.of(), name, c.type()));
  }

  private @Nullable Scalar wrong(int node, String message) {
    context.findings().add(StructuralRule.TYPE_MISMATCH, node, message);
    return null;
  }
}
