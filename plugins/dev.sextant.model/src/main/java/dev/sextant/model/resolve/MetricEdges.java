package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.Suffix;
import dev.sextant.model.fact.MeasureFact.Value;
import dev.sextant.model.name.Lookup;
import dev.sextant.model.name.Match;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The metrics by which a metric is defined. Names that stand for columns are left out: within an
 * aggregate and within a condition on rows no metric can be meant.
 */
public record MetricEdges(Lookup lookup) {

  /** The metrics that the definitions of an element name. */
  public Set<ElementId> of(dev.sextant.model.file.Element element) {
    Set<ElementId> edges = new LinkedHashSet<>();
    element.facts(Value.class).forEach(v -> collect(v.formula(), edges));
    return edges;
  }

  private void collect(Expr expr, Set<ElementId> edges) {
    switch (expr) {
      case Expr.Name n -> add(n.path(), edges);
      case Expr.Call c when AggregateCall.isAggregate(c.function()) -> ofItems(c, edges);
      case Expr.Percentile p -> ofItems(p, edges);
      case Expr.Suffixed s -> {
        collect(s.operand(), edges);
        if (s.suffix() instanceof Suffix.Having h) {
          collect(h.condition(), edges);
        }
        if (s.suffix() instanceof Suffix.Where w) {
          ofItems(w.condition(), edges);
        }
      }
      default -> expr.operands().forEach(o -> collect(o, edges));
    }
  }

  /** Metrics of items are the only ones that can be meant among rows. */
  private void ofItems(Expr expr, Set<ElementId> edges) {
    expr.tree()
        .filter(Expr.OfItem.class::isInstance)
        .forEach(o -> collect(((Expr.OfItem) o).metric(), edges));
  }

  private void add(Path path, Set<ElementId> edges) {
    if (lookup.find(path) instanceof Match.Found found && found.id().kind().isMetricLike()) {
      edges.add(found.id());
    }
  }
}
