package dev.sextant.query.pass;

import dev.sextant.query.ir.Rel;

/**
 * Where a column always has a value, nothing needs to be said of where missing ones are sorted.
 *
 * <pre>
 * before: sort(visits_by_month) by month, missing ones last
 * after:  sort(visits_by_month) by month
 * </pre>
 */
final class KnownOrder implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return rel instanceof Rel.With with ? within(with) : rel;
  }

  private static Rel within(Rel.With with) {
    Facts facts = new Facts(with);
    Rel body = Rewrite.relations(with.body(), r -> r instanceof Rel.Sort s ? sorted(s, facts) : r);
    return new Rel.With(with.named(), body);
  }

  private static Rel sorted(Rel.Sort sort, Facts facts) {
    return new Rel.Sort(
        sort.input(),
        sort.by().stream()
            .map(
                k ->
                    new Rel.Sort.Key(
                        k.column(), k.descending(), facts.isKnown(sort.input(), k.column())))
            .toList());
  }
}
