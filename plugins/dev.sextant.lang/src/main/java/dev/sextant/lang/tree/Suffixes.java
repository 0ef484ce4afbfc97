package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.ActiveSuffix;
import dev.sextant.lang.metrics.AgoSuffix;
import dev.sextant.lang.metrics.ChangedSuffix;
import dev.sextant.lang.metrics.ConvertedSuffix;
import dev.sextant.lang.metrics.DottedName;
import dev.sextant.lang.metrics.HavingSuffix;
import dev.sextant.lang.metrics.OverSuffix;
import dev.sextant.lang.metrics.PerSuffix;
import dev.sextant.lang.metrics.RoleSuffix;
import dev.sextant.lang.metrics.SinceSuffix;
import dev.sextant.lang.metrics.SnapshotSuffix;
import dev.sextant.lang.metrics.StartSuffix;
import dev.sextant.lang.metrics.Suffix;
import dev.sextant.lang.metrics.WhereSuffix;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.GrainRef;
import dev.sextant.model.expr.Expr.StateKind;

/** Reads what modifies one operand of a formula. */
final class Suffixes {

  private final Reading reading;
  private final Leaves leaves;
  private final Formulas formulas;

  Suffixes(Reading reading, Leaves leaves, Formulas formulas) {
    this.reading = reading;
    this.leaves = leaves;
    this.formulas = formulas;
  }

  Expr.Suffix suffix(Suffix tree) {
    int at = reading.at(tree);
    return switch (tree) {
      case WhereSuffix where -> new Expr.Suffix.Where(formulas.formula(where.getCondition()), at);
      case HavingSuffix having ->
          new Expr.Suffix.Having(formulas.formula(having.getCondition()), at);
      case OverSuffix over -> over(over, at);
      case SinceSuffix since -> new Expr.Suffix.ToDate(grain(since.getGrain()), at);
      case StartSuffix start -> new Expr.Suffix.AtStart(grain(start.getGrain()), at);
      case AgoSuffix ago -> new Expr.Suffix.Ago(leaves.length(ago.getOffset()), at);
      case SnapshotSuffix snapshot -> snapshot(snapshot, at);
      case PerSuffix per -> new Expr.Suffix.Per(grain(per.getGrain()), at);
      case ConvertedSuffix converted ->
          new Expr.Suffix.Converted(
              leaves.path(converted.getRates()), leaves.path(converted.getDate()), at);
      case ActiveSuffix active -> new Expr.Suffix.State(activeAt(active), at);
      case ChangedSuffix changed -> new Expr.Suffix.State(changed(changed), at);
      case RoleSuffix role -> new Expr.Suffix.OnRole(leaves.path(role.getRole()), at);
      default -> throw new IllegalStateException("Not a suffix: " + tree.eClass().getName());
    };
  }

  private Expr.Suffix over(OverSuffix tree, int at) {
    return tree.getWindow() == null
        ? new Expr.Suffix.OverAllTime(at)
        : new Expr.Suffix.OverLast(leaves.length(tree.getWindow()), at);
  }

  private Expr.Suffix snapshot(SnapshotSuffix tree, int at) {
    boolean latest = tree.getWord().equals("latest");
    Path time = leaves.path(tree.getTime());
    return new Expr.Suffix.Snapshot(latest, time, leaves.paths(tree.getItems()), at);
  }

  private GrainRef grain(DottedName tree) {
    Path name = leaves.path(tree);
    return new GrainRef(name, name.at());
  }

  private static StateKind activeAt(ActiveSuffix tree) {
    return tree.getSide().equals("end") ? StateKind.ACTIVE_AT_END : StateKind.ACTIVE_AT_START;
  }

  private static StateKind changed(ChangedSuffix tree) {
    return tree.getWord().equals("started") ? StateKind.STARTED : StateKind.ENDED;
  }
}
