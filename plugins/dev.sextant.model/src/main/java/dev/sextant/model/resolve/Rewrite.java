package dev.sextant.model.resolve;

import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes every leaf of a measure that reads rows, with the metrics it uses written out. A leaf for
 * which null comes back makes the whole unresolved; whoever returned it has said why.
 */
abstract class Rewrite {

  /** So large a formula was not written by anybody; it comes from doubling again and again. */
  private static final int MOST_PARTS = 5_000;

  private static final int DEEPEST = 200;

  private final Context context;
  private int parts;
  private int depth;

  Rewrite(Context context) {
    this.context = context;
  }

  abstract Measure.@Nullable Aggregate aggregate(Measure.Aggregate aggregate);

  @Nullable Measure snapshot(Measure.Snapshot s) {
    return leaf(
        s.operand(), a -> new Measure.Snapshot(a, s.latest(), s.time(), s.per(), s.filter()));
  }

  abstract @Nullable Measure conversion(Measure.Conversion conversion);

  abstract @Nullable Measure timeTo(Measure.TimeTo timeTo);

  abstract @Nullable Measure waiting(Measure.Waiting waiting);

  abstract @Nullable Measure entered(Measure.Entered entered);

  /** Whether the formula became too large to go on. */
  final boolean isTooLarge() {
    return parts > MOST_PARTS || depth > DEEPEST;
  }

  /** The changed measure, or null. */
  final @Nullable Measure rewrite(Measure measure) {
    parts++;
    depth++;
    if (isTooLarge()) {
      return null;
    }
    Measure result = each(measure);
    depth--;
    return result;
  }

  private @Nullable Measure each(Measure measure) {
    return switch (measure) {
      case Measure.Aggregate a -> aggregate(a);
      case Measure.Conversion c -> conversion(c);
      case Measure.TimeTo t -> timeTo(t);
      case Measure.Waiting w -> waiting(w);
      case Measure.Entered e -> entered(e);
      case Measure.Constant c -> c;
      case Measure.Unresolved u -> null;
      case Measure.MetricRef r -> metric(r);
      case Measure.Versioned v -> versions(v.versions(), v);
      case Measure.Arithmetic a -> {
        Measure left = rewrite(a.left());
        Measure right = rewrite(a.right());
        yield left == null || right == null
            ? null
            : new Measure.Arithmetic(a.operator(), left, right, a.unit());
      }
      case Measure.Function f -> function(f);
      case Measure.Negated n -> map(n.operand(), Measure.Negated::new);
      case Measure.Rate r -> map(r.operand(), m -> new Measure.Rate(m, r.per(), r.unit()));
      case Measure.Offset o -> map(o.operand(), m -> new Measure.Offset(m, o.offset()));
      case Measure.Window w -> map(w.operand(), m -> new Measure.Window(m, w.window()));
      case Measure.AllTime a -> map(a.operand(), Measure.AllTime::new);
      case Measure.AtStart s -> map(s.operand(), m -> new Measure.AtStart(m, s.grain()));
      case Measure.ToDate t -> map(t.operand(), m -> new Measure.ToDate(m, t.grain()));
      case Measure.Snapshot s -> snapshot(s);
      case Measure.State s -> leaf(s.operand(), a -> new Measure.State(a, s.kind()));
      case Measure.Having h -> having(h);
    };
  }

  private interface Wrap<M extends Measure> {
    Measure around(M measure);
  }

  private @Nullable Measure map(Measure operand, Wrap<Measure> wrap) {
    Measure inner = rewrite(operand);
    return inner == null ? null : wrap.around(inner);
  }

  private @Nullable Measure leaf(Measure.Aggregate operand, Wrap<Measure.Aggregate> wrap) {
    Measure.Aggregate inner = aggregate(operand);
    return inner == null ? null : wrap.around(inner);
  }

  private @Nullable Measure function(Measure.Function f) {
    List<Measure> arguments = new ArrayList<>();
    for (Measure argument : f.arguments()) {
      Measure changed = rewrite(argument);
      if (changed == null) {
        return null;
      }
      arguments.add(changed);
    }
    return new Measure.Function(f.name(), arguments, f.unit());
  }

  private @Nullable Measure having(Measure.Having h) {
    Measure.Aggregate operand = aggregate(h.operand());
    Measure measured = rewrite(h.measured());
    return operand == null || measured == null
        ? null
        : new Measure.Having(operand, measured, h.comparison(), h.bound());
  }

  private @Nullable Measure metric(Measure.MetricRef ref) {
    Optional<MetricInfo> info = context.knowledge().metric(ref.metric());
    Formula formula = info.isEmpty() ? null : info.get().formula();
    if (formula == null) {
      return null;
    }
    Measure written =
        formula.versions().size() == 1
            ? rewrite(formula.current())
            : versions(formula.versions(), ref);
    // A ratio that is declared to be in percent stays so when it is written out.
    return written == null ? null : Relabel.to(ref.unit(), written);
  }

  private @Nullable Measure versions(List<Formula.Version> versions, Measure whole) {
    List<Formula.Version> changed = new ArrayList<>();
    for (Formula.Version version : versions) {
      Measure measure = rewrite(version.measure());
      if (measure == null) {
        return null;
      }
      changed.add(new Formula.Version(measure, version.since(), version.until()));
    }
    return new Measure.Versioned(changed, whole.unit());
  }
}
