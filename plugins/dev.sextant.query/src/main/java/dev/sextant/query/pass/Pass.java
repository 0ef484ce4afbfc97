package dev.sextant.query.pass;

import dev.sextant.query.ir.Rel;

/** A rewrite that never changes the rows of a relation. */
@FunctionalInterface
public interface Pass {

  /** The relation, rewritten. */
  Rel apply(Rel rel);
}
