package dev.sextant.query.pass;

import dev.sextant.query.ir.Rel;
import java.util.List;

/** All rewrites, in order. */
public final class Passes {

  private static final List<Pass> ALL =
      List.of(
          new SingleUnion(),
          new RequireMatches(),
          new DirectGroups(),
          new MergeProjects(),
          new FoldDays(),
          new DropKnownDefaults(),
          new DropKnownFilters(),
          new DropRenames(),
          new InlineLast(),
          new JoinBounds(),
          new MergeProjects(),
          new TruncateOnce(),
          new LiteralsInZone(),
          new AskPlainly(),
          new PruneColumns(),
          new DropRenames(),
          new KnownOrder());

  private Passes() {}

  /** The rewrites. */
  public static List<Pass> all() {
    return ALL;
  }

  /** The relation after all rewrites. */
  public static Rel apply(Rel rel) {
    Rel result = rel;
    for (Pass pass : ALL) {
      result = pass.apply(result);
    }
    return result;
  }
}
