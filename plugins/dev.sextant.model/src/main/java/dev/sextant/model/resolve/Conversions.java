package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the amounts of rows into one currency: {@code converted by Ecb on booked_on}. */
final class Conversions {

  private final Context context;
  private final Expr.Suffixed expr;
  private final Expr.Suffix.Converted suffix;

  Conversions(Context context, Expr.Suffixed expr, Expr.Suffix.Converted suffix) {
    this.context = context;
    this.expr = expr;
    this.suffix = suffix;
  }

  Measure apply(Measure measure) {
    Reference toRates =
        new Reference(context, "a `rates` declaration", EnumSet.of(ElementKind.RATES));
    Optional<RatesInfo> rates = toRates.check(suffix.rates()).flatMap(context.knowledge()::rates);
    return rates.isEmpty() || rates.get().to().isEmpty()
        ? MeasureResolver.UNRESOLVED
        : converted(measure, rates.get());
  }

  /** What only says which rows count, and when, can stand around the amounts. */
  private Measure converted(Measure measure, RatesInfo rates) {
    return switch (measure) {
      case Measure.Aggregate a -> aggregate(a, rates);
      case Measure.State s ->
          converted(s.operand(), rates) instanceof Measure.Aggregate a
              ? new Measure.State(a, s.kind())
              : MeasureResolver.UNRESOLVED;
      case Measure.Snapshot s ->
          converted(s.operand(), rates) instanceof Measure.Aggregate a
              ? new Measure.Snapshot(a, s.latest(), s.time(), s.per(), s.filter())
              : MeasureResolver.UNRESOLVED;
      case Measure.MetricRef r -> metric(r, rates);
      default ->
          wrong(
              StructuralRule.TYPE_MISMATCH,
              Say.name(Written.of(suffix))
                  + " needs rows of one source; "
                  + Say.name(Written.of(expr.operand()))
                  + " is calculated from more than that");
    };
  }

  private Measure metric(Measure.MetricRef ref, RatesInfo rates) {
    Formula formula =
        context.knowledge().metric(ref.metric()).map(MetricInfo::formula).orElse(null);
    return formula == null || formula.versions().size() > 1
        ? wrong(
            StructuralRule.TYPE_MISMATCH,
            Say.name(Written.of(suffix)) + " needs one definition, made of rows of one source")
        : converted(formula.current(), rates);
  }

  private Measure aggregate(Measure.Aggregate a, RatesInfo rates) {
    SourceInfo source = context.knowledge().source(a.source()).orElse(null);
    Scalar operand = a.operand();
    if (source == null) {
      return MeasureResolver.UNRESOLVED;
    }
    List<String> money = a.unit().powers().keySet().stream().filter(Money::isMoney).toList();
    if (money.size() != 1 || operand == null) {
      return wrong(
          StructuralRule.UNIT_MISMATCH,
          Say.name(Written.of(expr.operand()))
              + " is in "
              + Say.unit(a.unit())
              + ", not in a currency");
    }
    Scalar.Column on = new ColumnResolver(context, source).resolve(suffix.on());
    if (on == null || !isDay(on)) {
      return MeasureResolver.UNRESOLVED;
    }
    Scalar.Column currency = Money.isMixed(money.getFirst()) ? currency(operand, source) : null;
    if (currency == null && Money.isMixed(money.getFirst())) {
      return MeasureResolver.UNRESOLVED;
    }
    Unit unit = in(rates.to(), a.unit(), money.getFirst());
    String from = currency == null ? money.getFirst() : "";
    Scalar amount =
        new Scalar.Converted(operand, rates.id(), on, from, currency, Type.number(unit));
    return new Measure.Aggregate(
        a.name(), a.function(), a.source(), amount, a.filter(), a.timeRole(), a.level(), unit);
  }

  private boolean isDay(Scalar.Column on) {
    if (on.type().isTemporal() || on.type().kind() == Type.Kind.UNKNOWN) {
      return true;
    }
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            suffix.on().at(),
            Say.name(suffix.on().dotted()) + " is " + Say.type(on.type()) + "; a date is needed");
    return false;
  }

  private static Unit in(String currency, Unit unit, String money) {
    TreeMap<String, Integer> powers = new TreeMap<>(unit.powers());
    Integer power = powers.remove(money);
    powers.merge(currency, power == null ? 1 : power, Integer::sum);
    return new Unit(powers);
  }

  /** The column that names the currency of the amounts, found beside the first of them. */
  private Scalar.@Nullable Column currency(Scalar operand, SourceInfo source) {
    return columns(operand)
        .filter(c -> c.type().unit().powers().keySet().stream().anyMatch(Money::isMixed))
        .findFirst()
        .flatMap(c -> beside(c, source))
        .orElse(null);
  }

  private static Stream<Scalar.Column> columns(Scalar scalar) {
    return scalar instanceof Scalar.Column c
        ? Stream.of(c)
        : scalar.operands().flatMap(Conversions::columns);
  }

  private Optional<Scalar.Column> beside(Scalar.Column amount, SourceInfo source) {
    Optional<SourceInfo> owner = Optional.of(source);
    for (String reference : amount.references()) {
      owner =
          owner
              .flatMap(o -> o.reference(reference))
              .map(Join::to)
              .flatMap(context.knowledge()::source);
    }
    Optional<String> name =
        owner.flatMap(o -> o.column(amount.column())).map(ColumnInfo::currencyColumn);
    return owner.flatMap(
        o ->
            name.flatMap(o::column)
                .map(
                    c ->
                        new Scalar.Column(
                            amount.source(), amount.references(), c.name(), c.type())));
  }

  private Measure wrong(StructuralRule rule, String message) {
    context.findings().add(rule, suffix.at(), message);
    return MeasureResolver.UNRESOLVED;
  }
}
