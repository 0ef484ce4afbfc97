package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that are only passed on need no relation of their own.
 *
 * <pre>
 * before: project(project(visits_by_month: month, visits): month, visits / 7 as per_day)
 * after:  project(visits_by_month: month, visits / 7 as per_day)
 * </pre>
 */
final class MergeProjects implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.relations(rel, MergeProjects::merged);
  }

  private static Rel merged(Rel rel) {
    return switch (rel) {
      case Rel.Project p -> merged(p);
      case Rel.Aggregate a when a.input() instanceof Rel.Project p && passesOn(p) ->
          new Rel.Aggregate(p.input(), a.keys(), a.totals());
      default -> rel;
    };
  }

  /** Whether the columns are those of the input, under the same names. */
  private static boolean passesOn(Rel.Project project) {
    return project.items().stream()
        .allMatch(
            i ->
                i.value() instanceof Expr.Column c
                    && c.of().isEmpty()
                    && c.name().equals(i.name()));
  }

  private static Rel merged(Rel.Project outer) {
    if (!(outer.input() instanceof Rel.Project inner)
        || !inner.items().stream().allMatch(i -> isSimple(i.value()))) {
      return outer;
    }
    Map<String, Expr> values = new HashMap<>();
    inner.items().forEach(i -> values.put(i.name(), i.value()));
    List<Rel.Item> items =
        outer.items().stream()
            .map(i -> new Rel.Item(i.name(), Rewrite.deep(i.value(), e -> replaced(e, values))))
            .toList();
    return new Rel.Project(inner.input(), items);
  }

  private static Expr replaced(Expr expr, Map<String, Expr> values) {
    return expr instanceof Expr.Column c && c.of().isEmpty()
        ? values.getOrDefault(c.name(), expr)
        : expr;
  }

  private static boolean isSimple(Expr expr) {
    return expr.operands().findAny().isEmpty();
  }
}
