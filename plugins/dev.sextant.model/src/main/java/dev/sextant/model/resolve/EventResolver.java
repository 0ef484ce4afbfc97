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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what relates two events of the same item: conversions and times from one to the other.
 */
record EventResolver(Context context) {

  private static final Unit DAY = Unit.of("day");

  private record Pair(SourceInfo first, SourceInfo second, Measure.Same item) {}

  /** {@code conversion of Visits to Memberships by visitor_id within 30 days}. */
  Measure conversion(Expr.Conversion c) {
    Optional<Pair> pair = pair(c.base(), c.event(), c.by());
    if (pair.isEmpty()) {
      return MeasureResolver.UNRESOLVED;
    }
    List<Measure.Same> same = new ArrayList<>(List.of(pair.get().item()));
    for (Path path : c.same()) {
      Optional<Measure.Same> columns = same(pair.get().first(), pair.get().second(), path);
      if (columns.isEmpty()) {
        return MeasureResolver.UNRESOLVED;
      }
      same.add(columns.get());
    }
    Unit unit = c.rate() ? Unit.PERCENT : Unit.ONE;
    return new Measure.Conversion(
        c.rate(), pair.get().first().id(), pair.get().second().id(), same, c.within(), null, unit);
  }

  /** {@code median time from Hires to SignOffs by employee_id}. */
  Measure timeTo(Expr.TimeTo t) {
    Optional<String> misread = TimesOfRow.misread(context, t);
    if (misread.isPresent()) {
      context.findings().add(StructuralRule.WRONG_KIND, t.from().at(), misread.get());
      return MeasureResolver.UNRESOLVED;
    }
    return pair(t.from(), t.to(), t.by())
        .<Measure>map(
            p ->
                new Measure.TimeTo(
                    t.statistic(), t.level(), p.first().id(), p.second().id(), p.item(), null, DAY))
        .orElse(MeasureResolver.UNRESOLVED);
  }

  /** {@code waiting for SignOffs since Hires by employee_id}. */
  Measure waiting(Expr.Waiting w) {
    return pair(w.from(), w.to(), w.by())
        .<Measure>map(
            p -> new Measure.Waiting(p.first().id(), p.second().id(), p.item(), null, Unit.ONE))
        .orElse(MeasureResolver.UNRESOLVED);
  }

  private Optional<Pair> pair(Path first, Path second, Path by) {
    Optional<SourceInfo> a = events(first);
    Optional<SourceInfo> b = events(second);
    return a.isEmpty() || b.isEmpty()
        ? Optional.empty()
        : same(a.get(), b.get(), by).map(item -> new Pair(a.get(), b.get(), item));
  }

  private Optional<Measure.Same> same(SourceInfo a, SourceInfo b, Path by) {
    Scalar.Column from = item(a, by);
    Scalar.Column to = from == null ? null : item(b, by);
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
                  + Say.name(a.id())
                  + " and "
                  + Say.type(to.type())
                  + " in "
                  + Say.name(b.id()));
      return Optional.empty();
    }
    return Optional.of(new Measure.Same(from, to));
  }

  /** The column of an item; for a reference the one column by which it is made. */
  private Scalar.@Nullable Column item(SourceInfo source, Path by) {
    return new ScalarResolver(context, source).item(new Expr.Name(by, by.at()))
            instanceof Scalar.Column c
        ? c
        : null;
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
