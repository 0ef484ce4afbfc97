package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.Validity;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.query.Definitions;
import dev.sextant.query.QueryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves metrics of metrics down to what is read from sources and files. */
final class Expander {

  private final Definitions definitions;
  private final Names names;
  private final EventLeaves events;
  private final Map<Leaf, String> leaves = new LinkedHashMap<>();
  private final Deque<ElementId> path = new ArrayDeque<>();

  Expander(Definitions definitions, Names names) {
    this.definitions = definitions;
    this.names = names;
    this.events = new EventLeaves(definitions);
  }

  /** The leaves so far, each with the name of its column. */
  Map<Leaf, String> leaves() {
    return Collections.unmodifiableMap(leaves);
  }

  Calculation metric(ElementId metric) {
    return metric(metric, Timing.PERIOD, true);
  }

  Calculation measure(Measure measure) {
    return measure(measure, Timing.PERIOD, true);
  }

  Calculation measure(Measure measure, Timing timing) {
    return measure(measure, timing, true);
  }

  private Calculation metric(ElementId metric, Timing timing, boolean filled) {
    if (path.contains(metric)) {
      throw new QueryException("`%s` is computed from itself.".formatted(metric.simpleName()));
    }
    Formula formula =
        definitions
            .formula(metric)
            .orElseThrow(
                () ->
                    new QueryException(
                        "`%s` has no value yet: it has no formula."
                            .formatted(metric.simpleName())));
    path.addLast(metric);
    Timing shown =
        timing.shown(
            new Timing.Shown(
                timing.sparse(),
                definitions.everyPeriod(metric).orElse(null),
                definitions.valueInPeriods(metric)));
    Calculation result =
        versions(formula.versions(), shown, filled && !definitions.gapsKept(metric));
    path.removeLast();
    return result;
  }

  private Calculation versions(List<Formula.Version> versions, Timing timing, boolean filled) {
    Formula.Version only = versions.getFirst();
    if (versions.size() == 1 && only.since() == null && only.until() == null) {
      return measure(only.measure(), timing, filled);
    }
    List<Formula.Version> parts = new ArrayList<>();
    versions.forEach(v -> new VersionDays(definitions).of(v).ifPresent(parts::add));
    if (timing.isFramed() && filled && parts.size() == versions.size()) {
      return parts.stream()
          .map(v -> measure(v.measure(), timing, true))
          .reduce((a, b) -> new Calculation.Arithmetic(BinaryOperator.PLUS, a, b))
          .orElseThrow();
    }
    return new Calculation.ByVersion(
        versions.stream().map(v -> version(v, timing, filled)).toList(), timing);
  }

  private Calculation.ByVersion.Version version(
      Formula.Version version, Timing timing, boolean filled) {
    return new Calculation.ByVersion.Version(
        version.since() == null ? null : range(version.since()).start(),
        version.until() == null ? null : range(version.until()).end(),
        measure(version.measure(), timing, filled));
  }

  private DateRange range(PeriodRef period) {
    return definitions.time().range(period);
  }

  private Calculation measure(Measure measure, Timing timing, boolean filled) {
    return switch (measure) {
      case Measure.Aggregate a -> aggregate(a, timing, filled);
      case Measure.Constant c -> new Calculation.Constant(c.value());
      case Measure.MetricRef r -> metric(r.metric(), timing, filled);
      case Measure.Arithmetic a ->
          new Calculation.Arithmetic(
              a.operator(), measure(a.left(), timing, filled), measure(a.right(), timing, filled));
      case Measure.Negated n -> new Calculation.Negated(measure(n.operand(), timing, filled));
      case Measure.Function f ->
          new Calculation.Function(
              f.name(), f.arguments().stream().map(m -> measure(m, timing, filled)).toList());
      case Measure.Rate r -> rate(measure(r.operand(), timing, filled), r.per(), timing);
      case Measure.Offset o -> measure(o.operand(), timing.ago(o.offset()), filled);
      case Measure.Window w ->
          measure(
              w.operand(), framed(timing, new Timing.Frame.Rolling(w.window()), filled), filled);
      case Measure.AllTime a ->
          measure(a.operand(), framed(timing, new Timing.Frame.AllTime(), filled), filled);
      case Measure.AtStart s ->
          measure(s.operand(), timing.atStartOf(s.grain()).sparse(!filled), filled);
      case Measure.ToDate t ->
          measure(t.operand(), framed(timing, new Timing.Frame.ToDate(t.grain()), filled), filled);
      case Measure.Entered e -> entered(e, timing);
      case Measure.Snapshot s -> snapshot(s, timing);
      case Measure.State s -> state(s, timing, filled);
      case Measure.Conversion c -> conversion(c, timing, filled);
      case Measure.TimeTo t -> leaf(events.timeTo(t, timing), here() + timing.suffix());
      case Measure.Waiting w -> leaf(events.waiting(w, timing, filled), here() + timing.suffix());
      case Measure.Having h -> leaf(new Leaf.OfItems(h, timing, filled), here() + timing.suffix());
      case Measure.Versioned v -> versions(v.versions(), timing, filled);
      case Measure.Unresolved u ->
          throw new QueryException(
              "The formula of `%s` has errors; run `sextant check`.".formatted(here()));
    };
  }

  /** The rate of a window is over the window's days, also where {@code per} stands behind it. */
  private Calculation rate(Calculation operand, Grain per, Timing timing) {
    if (operand.leaves().anyMatch(l -> l.timing().startOf() != null)) {
      throw notYet("the rate of the first day");
    }
    List<Timing.Frame> frames = operand.leaves().map(l -> l.timing().frame()).distinct().toList();
    if (frames.size() > 1) {
      throw new QueryException(
          "`%s` is a rate of values over different times; say `per` of each.".formatted(here()));
    }
    Timing over = frames.isEmpty() ? timing : timing.in(frames.getFirst());
    return new Calculation.Rate(operand, per, over);
  }

  private static Timing framed(Timing timing, Timing.Frame frame, boolean filled) {
    return timing.in(frame).sparse(!filled);
  }

  private Calculation aggregate(Measure.Aggregate a, Timing timing, boolean filled) {
    if (a.function() == AggregateFunction.FIRST || a.function() == AggregateFunction.LAST) {
      return edge(a, timing);
    }
    boolean zero = filled && AggregateCalls.isZeroWithoutRows(a.function());
    return leaf(a, a, new Selection.All(), timing, zero);
  }

  /** The last value is that of the last row that counts and has one. */
  private Calculation edge(Measure.Aggregate a, Timing timing) {
    Scalar operand = Objects.requireNonNull(a.operand());
    Scalar filter = a.filter();
    Scalar known = new Scalar.Missing(operand, true);
    Scalar among =
        filter == null
            ? known
            : new Scalar.Operation(BinaryOperator.AND, filter, known, Type.BOOLEAN);
    boolean last = a.function() == AggregateFunction.LAST;
    Measure.Aggregate plain = over(a, null, a.timeRole());
    return leaf(a, plain, new Selection.Edge(last, among), timing, false);
  }

  /** Belongs to periods by the date that decides which row is the last one. */
  private Calculation snapshot(Measure.Snapshot s, Timing timing) {
    Measure.Aggregate a = s.operand();
    String role = s.time().references().isEmpty() ? s.time().column() : a.timeRole();
    Selection rows = new Selection.Latest(s.latest(), s.time(), s.per(), a.filter());
    return leaf(s, over(a, s.filter(), role), rows, timing, false);
  }

  private Calculation state(Measure.State s, Timing timing, boolean filled) {
    Measure.Aggregate a = s.operand();
    Validity validity =
        Objects.requireNonNull(definitions.source(a.source()).validity(), "checked by the model");
    boolean zero = filled && AggregateCalls.isZeroWithoutRows(a.function());
    return leaf(
        s, over(a, a.filter(), validity.from()), new Selection.State(s.kind()), timing, zero);
  }

  private Calculation conversion(Measure.Conversion c, Timing timing, boolean filled) {
    EventLeaves.Credited credited = events.credited(c, timing, filled);
    Calculation sum = leaf(credited.sum(), credited.sum().origin().word() + timing.suffix());
    return c.rate()
        ? new Calculation.Arithmetic(
            BinaryOperator.DIVIDE,
            sum,
            leaf(credited.events(), c.base().simpleName() + timing.suffix()))
        : sum;
  }

  static Measure.Aggregate over(Measure.Aggregate a, @Nullable Scalar filter, String timeRole) {
    return new Measure.Aggregate(
        a.name(), a.function(), a.source(), a.operand(), filter, timeRole, a.level(), a.unit());
  }

  /**
   * A leaf of stored rows.
   *
   * @param whole what it computes, to name it
   */
  private Calculation leaf(
      Measure whole, Measure.Aggregate a, Selection rows, Timing timing, boolean filled) {
    Measure.Aggregate anonymous =
        new Measure.Aggregate(
            "",
            a.function(),
            a.source(),
            a.operand(),
            a.filter(),
            a.timeRole(),
            a.level(),
            a.unit());
    Origin origin = new Origin.Stored(a.source());
    return leaf(
        new Leaf.OfSource(anonymous, origin, rows, timing, filled),
        name(whole, a) + timing.suffix());
  }

  /**
   * The metric's own name when it is nothing but this, else that of the metric it stems from; a
   * part of the metric itself is called by what it computes.
   */
  private String name(Measure whole, Measure.Aggregate a) {
    boolean alone =
        path.peekLast() != null
            && definitions
                .formula(path.getLast())
                .filter(f -> f.versions().size() == 1 && isOnly(f.current(), whole))
                .isPresent();
    String stem = simple(a.name());
    return alone ? here() : stem.isEmpty() || stem.equals(here()) ? word(a) : stem;
  }

  private static boolean isOnly(Measure measure, Measure a) {
    return switch (measure) {
      case Measure.Rate r -> isOnly(r.operand(), a);
      case Measure.Offset o -> isOnly(o.operand(), a);
      case Measure.Window w -> isOnly(w.operand(), a);
      case Measure.AtStart s -> isOnly(s.operand(), a);
      case Measure.ToDate t -> isOnly(t.operand(), a);
      case Measure.AllTime t -> isOnly(t.operand(), a);
      default -> measure.equals(a);
    };
  }

  private static String word(Measure.Aggregate a) {
    String rows = a.source().simpleName();
    String of =
        Stream.ofNullable(a.operand())
            .flatMap(Expander::within)
            .filter(Scalar.Column.class::isInstance)
            .map(c -> ((Scalar.Column) c).column())
            .findFirst()
            .orElse(rows);
    return a.function().name() + "_" + of;
  }

  private static Stream<Scalar> within(Scalar scalar) {
    return Stream.concat(Stream.of(scalar), scalar.operands().flatMap(Expander::within));
  }

  private Calculation entered(Measure.Entered entered, Timing timing) {
    if (timing.isFramed()) {
      throw new QueryException(
          "`%s` is entered in `%s`, and whether such values add up is not known: a window needs rows; declare the file as a source."
              .formatted(here(), entered.file()));
    }
    return leaf(new Leaf.OfFile(entered, timing), here() + timing.suffix());
  }

  private Calculation leaf(Leaf leaf, String wanted) {
    leaves.computeIfAbsent(leaf, l -> names.unique(wanted));
    return new Calculation.Of(leaf);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private String here() {
    ElementId last = path.peekLast();
    return last == null ? "" : last.simpleName();
  }

  private QueryException notYet(String feature) {
    return QueryException.notYet(here(), feature);
  }
}
