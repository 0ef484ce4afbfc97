package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
      Rel body = Rewrite.relations(named.body(), r -> followed(r, renamed));
      if (body instanceof Rel.Project p && p.input() instanceof Rel.Ref ref && isSame(p)) {
        renamed.put(named.name(), ref.name());
      } else {
        kept.add(new Rel.Named(named.name(), named.notes(), body));
      }
    }
    return new Rel.With(kept, Rewrite.relations(with.body(), r -> followed(r, renamed)));
  }

  private static Rel followed(Rel rel, Map<String, String> renamed) {
    return rel instanceof Rel.Ref r && renamed.containsKey(r.name())
        ? new Rel.Ref(Objects.requireNonNull(renamed.get(r.name())), r.alias(), r.fields())
        : rel;
  }

  private static boolean isSame(Rel.Project project) {
    return project.items().stream()
        .allMatch(i -> i.value() instanceof Expr.Column c && c.name().equals(i.name()));
  }
}
