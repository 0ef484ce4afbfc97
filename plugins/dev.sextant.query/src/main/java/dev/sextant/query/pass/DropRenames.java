package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A named relation that only passes on another one is that one.
 *
 * <pre>
 * before: aligned = project(visits_by_month: month, visits); … aligned …
 * after:  … visits_by_month …
 * </pre>
 */
final class DropRenames implements Pass {
  @Override
  public Rel apply(Rel rel) {
    if (!(rel instanceof Rel.With with)) {
      return rel;
    }
    Map<String, String> renamed = new HashMap<>();
    List<Rel.Named> kept = new ArrayList<>();
    for (Rel.Named named : with.named()) {
      Rel body = followed(named.body(), renamed);
      if (body instanceof Rel.Project p && p.input() instanceof Rel.Ref ref && isSame(p)) {
        renamed.put(named.name(), ref.name());
      } else {
        kept.add(new Rel.Named(named.name(), named.notes(), body));
      }
    }
    return new Rel.With(kept, followed(with.body(), renamed));
  }

  private static Rel followed(Rel rel, Map<String, String> renamed) {
    Rel read =
        Rewrite.relations(
            rel,
            r ->
                r instanceof Rel.Ref f
                    ? new Rel.Ref(name(f.name(), renamed), f.alias(), f.fields())
                    : r);
    return Rewrite.expressions(
        read,
        e ->
            e instanceof Expr.ValueOf v
                ? new Expr.ValueOf(name(v.relation(), renamed), v.column(), v.type())
                : e);
  }

  private static String name(String name, Map<String, String> renamed) {
    return renamed.getOrDefault(name, name);
  }

  private static boolean isSame(Rel.Project project) {
    return project.items().stream()
        .allMatch(i -> i.value() instanceof Expr.Column c && c.name().equals(i.name()));
  }
}
