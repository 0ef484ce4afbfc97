package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;

/**
 * May sources of this workspace hold SQL?
 *
 * @param allowed the workspace's setting
 */
record SqlFragments(boolean allowed) implements Check {

  @Override
  public void check(Element element, Context context) {
    if (allowed) {
      return;
    }
    element
        .facts(SourceFact.Sql.class)
        .forEach(
            s ->
                context
                    .findings()
                    .add(
                        StructuralRule.SQL_FRAGMENT,
                        s.at(),
                        "This workspace does not allow SQL in sources; name a `table` or `file`, or"
                            + " set `sql_fragments = true` under `[security]` in sextant.toml"));
  }
}
