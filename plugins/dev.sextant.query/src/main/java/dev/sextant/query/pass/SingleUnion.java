package dev.sextant.query.pass;

import dev.sextant.query.ir.Rel;

/**
 * A union of one part is that part.
 *
 * <pre>
 * before: union(visits_by_month)
 * after:  visits_by_month
 * </pre>
 */
final class SingleUnion implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.relations(
        rel, r -> r instanceof Rel.Union u && u.parts().size() == 1 ? u.parts().getFirst() : r);
  }
}
