package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.RevisionLine;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.TargetFact.Revision;
import dev.sextant.model.fact.TargetFact.Target;
import java.util.ArrayList;
import java.util.List;

/** Adds a revision on a line of its own to the target or proxy before it. */
final class Revisions {

  private Revisions() {}

  static void add(Reading reading, Facts facts, RevisionLine tree, List<Fact> into) {
    Fact last = into.isEmpty() ? null : into.getLast();
    if (last instanceof Target target) {
      List<Revision> all = with(target.revisions(), facts.revision(tree, false));
      into.set(
          into.size() - 1,
          new Target(target.form(), target.where(), target.owner(), all, target.at()));
    } else if (last instanceof Proxy proxy) {
      List<Revision> all = with(proxy.revisions(), facts.revision(tree, true));
      into.set(
          into.size() - 1,
          new Proxy(proxy.metric(), proxy.until(), proxy.reason(), all, proxy.at()));
    } else {
      reading.error(tree, "`revised` stands on the line behind a `target` or `proxy`");
    }
  }

  private static List<Revision> with(List<Revision> before, Revision last) {
    List<Revision> all = new ArrayList<>(before);
    all.add(last);
    return all;
  }
}
