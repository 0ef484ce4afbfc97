package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last named relation, when it only computes columns, is written in the answer itself, unless
 * the answer filters by what is computed.
 *
 * <pre>
 * before: results = project(visits_by_month: month, visits / 7 as per_day); sort(results)
 * after:  sort(project(visits_by_month: month, visits / 7 as per_day))
 * </pre>
 */
final class InlineLast implements Pass {
  @Override
  public Rel apply(Rel rel) {
    if (!(rel instanceof Rel.With with) || with.named().isEmpty()) {
      return rel;
    }
    Rel.Named last = with.named().getLast();
    if (!(last.body() instanceof Rel.Project project) || !canTake(with.body(), project)) {
      return rel;
    }
    List<Rel.Named> others = with.named().subList(0, with.named().size() - 1);
    return new Rel.With(others, taken(with.body(), project));
  }

  private static boolean canTake(Rel body, Rel.Project project) {
    return switch (body) {
      case Rel.Sort s -> canTake(s.input(), project);
      case Rel.Limit l -> canTake(l.input(), project);
      case Rel.Filter f ->
          f.input() instanceof Rel.Ref
              && f.condition()
                  .tree()
                  .allMatch(e -> !(e instanceof Expr.Column c) || isPlain(c, project));
      case Rel.Ref r -> true;
      default -> false;
    };
  }

  private static boolean isPlain(Expr.Column column, Rel.Project project) {
    return project.items().stream()
        .anyMatch(i -> i.name().equals(column.name()) && i.value() instanceof Expr.Column);
  }

  private static Rel taken(Rel body, Rel.Project project) {
    return switch (body) {
      case Rel.Sort s -> new Rel.Sort(taken(s.input(), project), s.by());
      case Rel.Limit l -> new Rel.Limit(taken(l.input(), project), l.rows());
      case Rel.Filter f ->
          new Rel.Project(
              new Rel.Filter(project.input(), below(f.condition(), project)), project.items());
      default -> project;
    };
  }

  private static Expr below(Expr condition, Rel.Project project) {
    Map<String, Expr> values = new HashMap<>();
    project.items().forEach(i -> values.put(i.name(), i.value()));
    return Rewrite.deep(
        condition, e -> e instanceof Expr.Column c ? values.getOrDefault(c.name(), e) : e);
  }
}
