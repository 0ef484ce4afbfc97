package dev.sextant.model.resolve;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.Suffix;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies a suffix to the measure before it. */
final class SuffixResolver {

  private static final Unit DAY = Unit.of(Grain.DAY.word());

  private final Context context;
  private final MeasureResolver measures;
  private final GrainWords grains;

  SuffixResolver(Context context, MeasureResolver measures) {
    this.context = context;
    this.measures = measures;
    this.grains = new GrainWords(context);
  }

  Measure apply(Expr.Suffixed expr, Measure operand) {
    if (MeasureResolver.isUnresolved(operand)) {
      return operand;
    }
    return switch (expr.suffix()) {
      case Suffix.Where w -> new Filter(context, w.condition()).apply(operand);
      case Suffix.Having h -> having(expr, h, operand);
      case Suffix.OverLast o -> lasting(o.window(), o.at(), w -> new Measure.Window(operand, w));
      case Suffix.OverAllTime o -> new Measure.AllTime(operand);
      case Suffix.ToDate t -> since(t.grain(), g -> new Measure.ToDate(operand, g));
      case Suffix.AtStart s -> since(s.grain(), g -> new Measure.AtStart(operand, g));
      case Suffix.Ago a -> lasting(a.offset(), a.at(), o -> new Measure.Offset(operand, o));
      case Suffix.Snapshot s -> snapshot(expr, s, operand);
      case Suffix.Per p -> rate(p, operand);
      case Suffix.Converted c -> new Conversions(context, expr, c).apply(operand);
      case Suffix.State s -> state(expr, s, operand);
      case Suffix.OnRole o -> onRole(o, operand);
    };
  }

  private Measure lasting(Expr.Length length, int node, Function<Span, Measure> wrap) {
    return length.count() > 0
        ? grains.span(length).map(wrap).orElse(MeasureResolver.UNRESOLVED)
        : wrong(StructuralRule.TYPE_MISMATCH, node, "A length of time is at least 1");
  }

  private Measure since(Expr.GrainRef grain, Function<Granularity, Measure> wrap) {
    return grains.grain(grain).map(wrap).orElse(MeasureResolver.UNRESOLVED);
  }

  private Measure rate(Suffix.Per p, Measure operand) {
    Optional<Grain> grain = p.grain().standard();
    if (grain.isEmpty()) {
      return lengthOfTime(p.grain().name(), operand);
    }
    Unit unit = operand.unit().per(Unit.of(grain.get().word()));
    return new Measure.Rate(operand, grain.get(), unit);
  }

  /** A declared length of time: per shift of eight hours is a third of per day. */
  private Measure lengthOfTime(Path path, Measure operand) {
    Optional<ElementId> id =
        context.knowledge().match(path) instanceof Match.Found found
                && found.id().kind() == ElementKind.UNIT
            ? Optional.of(found.id())
            : Optional.empty();
    Optional<Unit> length = id.map(i -> Unit.of(i.simpleName()));
    Optional<BigDecimal> days = length.flatMap(l -> context.knowledge().units().factor(l, DAY));
    if (id.isEmpty() || length.isEmpty() || days.isEmpty()) {
      return unknownGrain(path);
    }
    context.uses().use(path.at(), id.get(), "");
    Measure daily = new Measure.Rate(operand, Grain.DAY, operand.unit().per(DAY));
    return MeasureArithmetic.scaled(daily, days.get(), operand.unit().per(length.get()));
  }

  private Measure unknownGrain(Path path) {
    if (context.knowledge().customGrains().contains(path.dotted())) {
      return wrong(
          StructuralRule.UNKNOWN_WORD,
          path.at(),
          "The periods of "
              + Say.name(path.dotted())
              + " differ in length, so that no rate is by them; write `per day` or `per week`");
    }
    grains.unknown(path, "; to divide by another metric write `/`");
    return MeasureResolver.UNRESOLVED;
  }

  private Measure snapshot(Expr.Suffixed expr, Suffix.Snapshot s, Measure operand) {
    Measure.Aggregate aggregate = aggregate(expr, s.at(), operand);
    SourceInfo source = aggregate == null ? null : source(aggregate);
    if (aggregate == null || source == null) {
      return MeasureResolver.UNRESOLVED;
    }
    ColumnResolver columns = new ColumnResolver(context, source);
    Scalar.Column time = columns.resolve(s.time());
    List<Scalar.Column> items = new ArrayList<>();
    for (Path item : s.per()) {
      Scalar.Column column = columns.resolve(item);
      if (column != null) {
        items.add(column);
      }
    }
    if (time == null || items.size() < s.per().size()) {
      return MeasureResolver.UNRESOLVED;
    }
    if (!time.type().isTemporal() && time.type().kind() != Type.Kind.UNKNOWN) {
      return wrong(
          StructuralRule.TYPE_MISMATCH,
          s.time().at(),
          Say.name(s.time().dotted()) + " is " + Say.type(time.type()) + "; a date is needed");
    }
    if (items.isEmpty() && !itemsKnown(s, source, time)) {
      return MeasureResolver.UNRESOLVED;
    }
    return new Measure.Snapshot(aggregate, s.latest(), time, items, null);
  }

  private boolean itemsKnown(Suffix.Snapshot s, SourceInfo source, Scalar.Column time) {
    List<String> others = source.key().stream().filter(k -> !k.equals(time.column())).toList();
    if (others.isEmpty()) {
      return true;
    }
    String items = " per " + String.join(", ", others);
    NodeEdit edit = new NodeEdit(s.at(), NodeEdit.Place.AFTER, items);
    context
        .findings()
        .add(
            StructuralRule.SNAPSHOT_ITEMS,
            s.at(),
            Say.name(Written.of(s))
                + " must say of which items the values are added up, such as"
                + " "
                + Say.name(items.strip()),
            "The key of " + Say.name(source.id()) + " has other columns beside the date",
            List.of(new Remedy("Add " + Say.name(items.strip()), false, List.of(edit))));
    return false;
  }

  private Measure state(Expr.Suffixed expr, Suffix.State s, Measure operand) {
    Measure.Aggregate aggregate = aggregate(expr, s.at(), operand);
    SourceInfo source = aggregate == null ? null : source(aggregate);
    if (aggregate == null || source == null) {
      return MeasureResolver.UNRESOLVED;
    }
    return source.validity() != null || source.broken()
        ? new Measure.State(aggregate, s.kind())
        : wrong(
            StructuralRule.MISSING_FACT,
            s.at(),
            Say.name(source.id())
                + " does not say when its rows are active; declare `valid from …"
                + " until …` in it");
  }

  private Measure onRole(Suffix.OnRole o, Measure operand) {
    DateRole change = new DateRole(context, o.role());
    return change.apply(operand);
  }

  private Measure having(Expr.Suffixed expr, Suffix.Having h, Measure operand) {
    Measure.Aggregate aggregate = aggregate(expr, h.at(), operand);
    Expr condition = h.condition() instanceof Expr.Paren p ? p.inner() : h.condition();
    if (!(condition instanceof Expr.Binary b) || !b.operator().isComparison()) {
      return wrong(
          StructuralRule.TYPE_MISMATCH,
          h.condition().at(),
          "`having` compares a metric of each item with a number, as in `having visits > 3`");
    }
    Measure measured = measures.resolve(b.left());
    Measure bound = measures.resolve(b.right());
    if (aggregate == null
        || MeasureResolver.isUnresolved(measured)
        || MeasureResolver.isUnresolved(bound)) {
      return MeasureResolver.UNRESOLVED;
    }
    if (!(aggregate.operand() instanceof Scalar.Column)) {
      return wrong(
          StructuralRule.TYPE_MISMATCH,
          expr.operand().at(),
          "`having` needs the items to count, as in `count(distinct Visits.visitor_id)`");
    }
    Optional<UnitRules.Outcome> unit =
        context.unitRules().plus(MeasureArithmetic.side(measured), MeasureArithmetic.side(bound));
    if (unit.isEmpty()) {
      return wrong(
          StructuralRule.UNIT_MISMATCH,
          b.operatorAt(),
          Say.name(Written.of(b.left()))
              + " is in "
              + Say.unit(measured.unit())
              + " and "
              + Say.name(Written.of(b.right()))
              + " in "
              + Say.unit(bound.unit())
              + "; they cannot be compared");
    }
    Measure scaled = MeasureArithmetic.scaled(bound, unit.get().factor(), measured.unit());
    return new Measure.Having(aggregate, measured, b.operator(), scaled);
  }

  private @Nullable SourceInfo source(Measure.Aggregate aggregate) {
    return context.knowledge().source(aggregate.source()).orElse(null);
  }

  /** The single aggregate that a suffix needs, that of a named metric included. */
  private Measure.@Nullable Aggregate aggregate(Expr.Suffixed expr, int node, Measure operand) {
    Measure measure = operand;
    for (int i = 0; measure instanceof Measure.MetricRef ref && i < 100; i++) {
      Formula formula =
          context.knowledge().metric(ref.metric()).map(MetricInfo::formula).orElse(null);
      if (formula == null || formula.versions().size() > 1) {
        break;
      }
      measure = formula.current();
    }
    if (measure instanceof Measure.Aggregate aggregate) {
      return aggregate;
    }
    if (!MeasureResolver.isUnresolved(measure)) {
      wrong(
          StructuralRule.TYPE_MISMATCH,
          node,
          Say.name(Written.of(expr.suffix()))
              + " needs rows of one source; "
              + Say.name(Written.of(expr.operand()))
              + " is calculated from more than that");
    }
    return null;
  }

  private Measure wrong(StructuralRule rule, int node, String message) {
    context.findings().add(rule, node, message);
    return MeasureResolver.UNRESOLVED;
  }
}
