package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import java.util.Optional;

/**
 * Resolves what relates two events of the same item: conversions and times from one to the other.
 */
record EventResolver(Context context) {

  private static final Unit DAY = Unit.of("day");

  private record Pair(SourceInfo first, Scalar.Column from, SourceInfo second, Scalar.Column to) {}

  /** {@code conversion of Visits to Memberships by visitor_id within 30 days}. */
  Measure conversion(Expr.Conversion c) {
    return pair(c.base(), c.event(), c.by())
        .<Measure>map(
            p ->
                new Measure.Conversion(
                    p.first().id(),
                    p.second().id(),
                    p.from().column(),
                    p.to().column(),
                    c.within(),
                    null))
        .orElse(MeasureResolver.UNRESOLVED);
  }

  /** {@code median time from Hires to SignOffs by employee_id}. */
  Measure timeTo(Expr.TimeTo t) {
    return pair(t.from(), t.to(), t.by())
        .<Measure>map(
            p ->
                new Measure.TimeTo(
                    t.statistic(),
                    t.level(),
                    p.first().id(),
                    p.second().id(),
                    p.from().column(),
                    p.to().column(),
                    null,
                    DAY))
        .orElse(MeasureResolver.UNRESOLVED);
  }

  private Optional<Pair> pair(Path first, Path second, Path by) {
    Optional<SourceInfo> a = events(first);
    Optional<SourceInfo> b = events(second);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Scalar.Column from = new ColumnResolver(context, a.get()).resolve(by);
    Scalar.Column to = from == null ? null : new ColumnResolver(context, b.get()).resolve(by);
    if (from == null || to == null) {
      return Optional.empty();
    }
    if (!sameKind(from.type(), to.type())) {
      context
          .findings()
          .add(
              StructuralRule.TYPE_MISMATCH,
              by.at(),
              Say.name(by.dotted())
                  + " is "
                  + Say.type(from.type())
                  + " in "
                  + Say.name(a.get().id())
                  + " and "
                  + Say.type(to.type())
                  + " in "
                  + Say.name(b.get().id()));
      return Optional.empty();
    }
    return Optional.of(new Pair(a.get(), from, b.get(), to));
  }

  private static boolean sameKind(Type a, Type b) {
    return a.kind() == b.kind()
        || a.kind() == Type.Kind.UNKNOWN
        || b.kind() == Type.Kind.UNKNOWN
        || (a.isNumeric() && b.isNumeric());
  }

  private Optional<SourceInfo> events(Path path) {
    Optional<ElementId> id = Reference.to(context, ElementKind.SOURCE).check(path);
    Optional<SourceInfo> source = id.flatMap(context.knowledge()::source);
    if (source.isPresent() && source.get().times().isEmpty() && !source.get().broken()) {
      context
          .findings()
          .add(
              StructuralRule.MISSING_FACT,
              path.at(),
              Say.name(path.dotted())
                  + " does not say when its rows happened; declare `time …` in"
                  + " it");
      return Optional.empty();
    }
    return source;
  }
}
