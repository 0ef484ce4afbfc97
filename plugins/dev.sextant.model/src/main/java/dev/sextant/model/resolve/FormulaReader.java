package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.MeasureFact.InUnit;
import dev.sextant.model.fact.MeasureFact.Value;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.Periods;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves the definitions of a KPI, driver or metric and decides on its unit. */
public final class FormulaReader {

  private final Context context;
  private final Element element;

  /** Reads an element that can have a value. */
  public FormulaReader(Context context, Element element) {
    this.context = context;
    this.element = element;
  }

  /** What others may conclude from it. */
  public MetricInfo read() {
    List<Value> values = ordered();
    Optional<InUnit> declaration = element.fact(InUnit.class);
    Optional<Unit> declared = declaration.flatMap(d -> context.units().read(d.unit()));
    if (values.isEmpty()) {
      return info(null, declared.orElse(Unit.ONE), declared.isPresent());
    }
    MeasureResolver resolver = new MeasureResolver(context, element.name());
    List<Measure> measures =
        values.stream().map(v -> named(resolver.formula(v.formula()))).toList();
    Unit unit = declared.orElseGet(() -> inferred(measures));
    List<Formula.Version> versions = new ArrayList<>();
    boolean sure = declaration.isEmpty() || declared.isPresent();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = in(unit, measures.get(i), values.get(i), declaration.isPresent());
      sure &= !MeasureResolver.isUnresolved(measure);
      Value next = i + 1 < values.size() ? values.get(i + 1) : null;
      versions.add(new Formula.Version(measure, values.get(i).since(), until(values.get(i), next)));
    }
    return info(new Formula(versions, unit), unit, sure);
  }

  /** An aggregate that is the whole definition bears the metric's own name, filtered or not. */
  private Measure named(Measure measure) {
    return measure instanceof Measure.Aggregate a
        ? new Measure.Aggregate(
            element.name(),
            a.function(),
            a.source(),
            a.operand(),
            a.filter(),
            a.timeRole(),
            a.level(),
            a.unit())
        : measure;
  }

  /** What is known of an element that is defined by itself. */
  public static MetricInfo circular(Element element) {
    Formula formula =
        new Formula(List.of(new Formula.Version(MeasureResolver.UNRESOLVED, null, null)), Unit.ONE);
    return info(element, formula, Unit.ONE, false);
  }

  private MetricInfo info(@Nullable Formula formula, Unit unit, boolean sure) {
    return info(element, formula, unit, sure);
  }

  private static MetricInfo info(
      Element element, @Nullable Formula formula, Unit unit, boolean sure) {
    return new MetricInfo(
        element.id(),
        formula,
        unit,
        sure,
        element.fact(MeasureFact.Better.class).map(MeasureFact.Better::direction).orElse(null),
        element.fact(MeasureFact.Retired.class).map(MeasureFact.Retired::on).orElse(null),
        element.fact(MeasureFact.Planned.class).map(MeasureFact.Planned::by).orElse(null));
  }

  /** A version without an end lasts until the day before the next one begins. */
  private @Nullable PeriodRef until(Value value, @Nullable Value next) {
    if (value.until() != null || next == null) {
      return value.until();
    }
    return new Periods(context.knowledge().time())
        .range(next.since())
        .map(r -> r.start().minusDays(1))
        .map(d -> PeriodRef.date(d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
        .orElse(null);
  }

  /** Versions from the oldest to the newest; one without a beginning is the oldest. */
  private List<Value> ordered() {
    Periods periods = new Periods(context.knowledge().time());
    return element
        .facts(Value.class)
        .sorted(Comparator.comparing(v -> periods.first(v.since())))
        .toList();
  }

  private static Unit inferred(List<Measure> measures) {
    return measures.stream()
        .filter(m -> !MeasureResolver.isUnresolved(m))
        .map(Measure::unit)
        .findFirst()
        .orElse(Unit.ONE);
  }

  private Measure in(Unit unit, Measure measure, Value value, boolean declared) {
    if (MeasureResolver.isUnresolved(measure) || !singleCurrency(measure, value)) {
      return MeasureResolver.UNRESOLVED;
    }
    if (declared && measure instanceof Measure.Entered e) {
      return new Measure.Entered(e.file(), e.cadence(), unit);
    }
    Optional<BigDecimal> factor =
        context.knowledge().units().factor(measure.unit(), unit).filter(f -> fits(measure, unit));
    if (factor.isPresent()) {
      return Relabel.to(unit, MeasureArithmetic.scaled(measure, factor.get(), unit));
    }
    if (isUnlabelled(measure) || isMomentary(measure, unit) || isShare(measure, unit)) {
      return Relabel.to(unit, measure);
    }
    context
        .findings()
        .add(
            StructuralRule.UNIT_MISMATCH,
            declared ? element.fact(InUnit.class).orElseThrow().at() : value.formula().at(),
            "The value of "
                + Say.name(element.name())
                + " is in "
                + Say.unit(measure.unit())
                + ", not in "
                + Say.unit(unit));
    return MeasureResolver.UNRESOLVED;
  }

  /** Every plain number may be shown as a percentage; a share is never a plain unit of things. */
  private static boolean fits(Measure measure, Unit unit) {
    return measure.unit().isPlain() == unit.isPlain();
  }

  /** Columns without a unit may be declared to be in one; a ratio that cancelled out may not. */
  private boolean isUnlabelled(Measure measure) {
    return measure.unit().equals(Unit.ONE)
        && leaves(measure).allMatch(m -> m.unit().equals(Unit.ONE));
  }

  private Stream<Measure> leaves(Measure measure) {
    return measure.tree().filter(m -> m.operands().findAny().isEmpty()).flatMap(this::leaf);
  }

  private Stream<Measure> leaf(Measure measure) {
    if (measure instanceof Measure.Constant) {
      return Stream.empty();
    }
    return Stream.of(measure);
  }

  /**
   * The state at one moment may be declared as an amount per length of time: {@code EUR per month}.
   */
  private boolean isMomentary(Measure measure, Unit unit) {
    boolean moment = measure instanceof Measure.State || measure instanceof Measure.Snapshot;
    TreeMap<String, Integer> powers = new TreeMap<>(unit.powers());
    powers.entrySet().removeIf(e -> e.getValue() < 0 && isTime(e.getKey()));
    return moment
        && context.knowledge().units().factor(measure.unit(), new Unit(powers)).isPresent();
  }

  /** Things per other things, such as orders per visit, may be declared to be a percentage. */
  private boolean isShare(Measure measure, Unit unit) {
    var powers = measure.unit().powers();
    return unit.equals(Unit.PERCENT)
        && powers.values().stream().anyMatch(power -> power < 0)
        && powers.keySet().stream().noneMatch(base -> Money.isMoney(base) || isLength(base));
  }

  private boolean isLength(String base) {
    return isTime(base)
        || context.knowledge().units().factor(Unit.of(base), Unit.of("second")).isPresent();
  }

  private static boolean isTime(String base) {
    return dev.sextant.model.unit.UnitTable.time(base).isPresent();
  }

  private boolean singleCurrency(Measure measure, Value value) {
    Optional<String> mixed =
        measure.unit().powers().keySet().stream().filter(Money::isMixed).findFirst();
    if (mixed.isEmpty()) {
      return true;
    }
    context
        .findings()
        .add(
            StructuralRule.UNIT_MISMATCH,
            value.formula().at(),
            "This adds up amounts in several currencies ("
                + Say.name(mixed.get())
                + "); convert them first: `converted by RATES on DATE_COLUMN`");
    return false;
  }
}
