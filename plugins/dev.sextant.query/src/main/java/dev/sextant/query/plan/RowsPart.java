package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.Input;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaves of one source with the same date role and timing, aggregated. */
abstract sealed class RowsPart permits SourcePart, FramedPart, MovingPart, DailyPart {

  /** What makes leaves share a scan. */
  record Key(Origin origin, String role, Timing timing, Selection rows) {}

  /** The column of a group's first moment. */
  static final String FIRST = "first_seen";

  /** The column of a group's last moment, as it is stored. */
  static final String LAST = "last_seen";

  final Context context;
  final Key key;
  final Map<Leaf.OfSource, String> leaves;
  final SourceInfo source;
  private final Derived derived;
  final RowTimes times;
  final RowConditions conditions;
  final RowDimensions dimensions;
  final PartRelations relations;
  private final Set<ElementId> read = new LinkedHashSet<>();

  RowsPart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    this.context = context;
    this.key = key;
    this.leaves = leaves;
    this.derived = context.derived(key.origin());
    this.source = derived.info();
    this.times = new RowTimes(context, key, source);
    this.conditions = new RowConditions(context, key, source, times);
    this.dimensions = new RowDimensions(context, key, source, times);
    this.relations = new PartRelations(context, key);
  }

  static RowsPart of(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    if (key.rows() instanceof Selection.State state) {
      return new StatePart(context, key, state, leaves);
    }
    if (DailyPart.isMeant(context, key.timing())) {
      return new DailyPart(context, key, leaves);
    }
    if (!key.timing().isFramed()) {
      return new SourcePart(context, key, leaves);
    }
    Optional<MovingPart> moving = MovingPart.moving(context, key, leaves);
    return moving.isPresent() ? moving.get() : new FramedPart(context, key, leaves);
  }

  /** One row for each group and period. */
  abstract Rel totals();

  /** The groups and periods in which additive leaves are at least 0, or null. */
  abstract @Nullable Rel spine(Rel.Ref values);

  final Part build() {
    times.require();
    Rel.Ref values = relations.name(relations.title(""), notes(), totals());
    Rel spine = isFilled() ? spine(values) : null;
    Rel.Ref shown = shown(without(values, LAST));
    List<Rel.Named> all = new ArrayList<>(context.ahead().take());
    all.addAll(relations.all());
    return new Part(all, shown, spine, inputs());
  }

  /** The values with those periods that are shown without rows. */
  Rel.Ref shown(Rel.Ref values) {
    return Optional.ofNullable(key.timing().shown().every())
        .map(days -> everyPeriod(values, days))
        .orElse(values);
  }

  private Rel.Ref everyPeriod(Rel.Ref values, dev.sextant.model.expr.Expr days) {
    List<String> keys =
        Stream.concat(
                Stream.of(context.period()), context.dimensions().stream().map(Context.By::name))
            .toList();
    EveryPeriod.Naming naming = (wanted, note, body) -> relations.name(wanted, List.of(note), body);
    return new EveryPeriod(context, days, relations.title(""), naming).of(values, keys);
  }

  private boolean isFilled() {
    return isFilled(key, leaves);
  }

  /** Whether some leaf is 0 where a group has no rows. */
  static boolean isFilled(Key key, Map<Leaf.OfSource, String> leaves) {
    return !key.role().isEmpty() && leaves.keySet().stream().anyMatch(Leaf.OfSource::filled);
  }

  /** Whether the only group are all rows of the source: it begins with the source. */
  final boolean isWhole() {
    return context.dimensions().isEmpty()
        && context.query().condition() == null
        && key.origin() instanceof Origin.Stored
        && key.rows() instanceof Selection.All
        && !times.offsets().areOfCalendar();
  }

  /** Takes over what another part has made. */
  final void takes(Part part) {
    relations.add(part.named());
    part.inputs().forEach(context.ahead()::reads);
  }

  private static Rel.Ref without(Rel.Ref ref, String column) {
    return new Rel.Ref(
        ref.name(),
        ref.alias(),
        ref.fields().stream().filter(f -> !f.name().equals(column)).toList());
  }

  /** Whether a scan of all rows up to the day finds the watermark by the way. */
  final boolean findsWatermark() {
    return isFilled()
        && key.origin() instanceof Origin.Stored
        && source.watermark() == null
        && key.role().equals(source.defaultTime())
        && key.timing().offsets().isEmpty()
        && context.query().condition() == null
        && !Hours.of(context.query()).areAsked()
        && !context.bounds().knows(source);
  }

  /** The last moment of a group, on the clock on which it is stored. */
  final Rel.Total last(RowScope scope) {
    Expr time = scope.time(key.role());
    Expr stored = time instanceof Expr.InZone z ? z.operand() : time;
    return new Rel.Total(LAST, AggregateCall.of(AggregateCall.Function.MAX, stored, stored.type()));
  }

  /** Takes the watermark from a relation that has the last moment of each group. */
  final void takeWatermark(Rel.Ref groups) {
    relations.add(List.of(context.bounds().end(source, groups, LAST)));
  }

  private List<Input> inputs() {
    return read.stream()
        .<Input>map(id -> new Input.Source(id, context.definitions().table(id)))
        .toList();
  }

  private List<String> notes() {
    return List.of(String.join(", ", leaves.values()) + " from " + source.id().simpleName() + ".");
  }

  RowScope scope() {
    return new RowScope(context.definitions(), derived, context.query().asOf(), key.role())
        .in(context);
  }

  final Rel filtered(RowScope scope, List<Expr> conditions) {
    Rel relation = scope.relation();
    scope.sources().forEach(read::add);
    return Expressions.all(conditions).<Rel>map(c -> new Rel.Filter(relation, c)).orElse(relation);
  }

  /** The totals of all leaves, over rows for which what is common holds already. */
  final List<Rel.Total> totals(RowScope scope, @Nullable Scalar common) {
    return leaves.entrySet().stream()
        .flatMap(
            e ->
                AggregateCalls.totals(
                    e.getKey(), e.getValue(), scope, aggregated(e.getKey(), scope, common)))
        .toList();
  }

  /** How a leaf is aggregated; of rows for which what is common holds already. */
  private AggregateCall aggregated(Leaf.OfSource leaf, RowScope scope, @Nullable Scalar common) {
    List<Expr> filters = new ArrayList<>();
    Scalar own = leaf.aggregate().filter();
    if (own != null && !own.equals(common)) {
      filters.add(scope.translate(own));
    }
    conditions.asked(scope).filter(c -> conditions.askLastRows()).ifPresent(filters::add);
    return AggregateCalls.of(leaf, scope, Expressions.all(filters).orElse(null));
  }

  /** One row for each combination of keys, of the rows that count. */
  final Rel.Aggregate grouped(
      RowScope scope,
      Supplier<Rel> rows,
      List<Rel.Item> periods,
      List<Rel.Item> groups,
      List<Rel.Total> totals) {
    LastRows last = new LastRows(scope, periods, dimensions.times(groups), groups, totals);
    return switch (key.rows()) {
      case Selection.All a -> new Rel.Aggregate(rows.get(), both(periods, groups), totals);
      case Selection.State s -> new Rel.Aggregate(rows.get(), both(periods, groups), totals);
      case Selection.Latest l ->
          last.first(
              relations.name(
                  relations.title("_ranked"),
                  List.of(
                      (l.last() ? "The last" : "The first") + " rows of each item are in place 1."),
                  last.latest(rows, l)));
      case Selection.Edge e ->
          last.first(
              relations.name(
                  relations.title("_ranked"),
                  List.of(
                      (e.last() ? "The last" : "The first") + " row of each group is in place 1."),
                  last.edge(rows, e, scope.time(key.role()))));
    };
  }

  private static List<Rel.Item> both(List<Rel.Item> periods, List<Rel.Item> dimensions) {
    return Stream.concat(periods.stream(), dimensions.stream()).toList();
  }

  /** Sums over no rows of a group that exists are 0, counts of kept gaps no value. */
  final Rel settled(Rel.Aggregate aggregate) {
    if (leaves.keySet().stream().noneMatch(AggregateCalls::needsSettling)) {
      return aggregate;
    }
    Stream<Rel.Item> keys =
        aggregate.keys().stream().map(k -> item(k.field().name(), k.value().type()));
    Stream<Rel.Item> totals =
        leaves.entrySet().stream()
            .map(e -> AggregateCalls.settled(e.getKey(), total(aggregate, e.getValue())));
    Stream<Rel.Item> last =
        aggregate.totals().stream()
            .filter(t -> !leaves.containsValue(t.name()))
            .map(t -> item(t.name(), t.call().type()));
    return new Rel.Project(aggregate, Stream.concat(Stream.concat(keys, totals), last).toList());
  }

  static Rel.Item item(String name, ValueType type) {
    return Rel.Item.of(new Field(name, type));
  }

  private static Rel.Item total(Rel.Aggregate aggregate, String name) {
    return aggregate.totals().stream()
        .filter(t -> t.name().equals(name))
        .map(t -> item(name, t.call().type()))
        .findFirst()
        .orElseThrow();
  }

  /** Each group with its first moment, also before the range that is asked for. */
  final Rel.Ref groups() {
    return groups(d -> true);
  }

  /** The same of some dimensions. */
  final Rel.Ref groups(Predicate<Context.By> which) {
    boolean finds = findsWatermark();
    RowScope scope = scope();
    List<Expr> counted = finds ? conditions.upToDay(scope) : conditions.of(scope, false);
    List<Rel.Item> keys = dimensions.of(scope, which);
    List<Rel.Total> totals = new ArrayList<>(List.of(first(times.of(scope))));
    if (finds) {
      totals.add(last(scope));
    }
    Rel.Ref groups =
        relations.name(
            relations.title("_groups"),
            List.of("When each group was first seen."),
            new Rel.Aggregate(filtered(scope, counted), keys, totals));
    if (finds) {
      takeWatermark(groups);
    }
    return without(groups, LAST);
  }

  static Rel.Total first(Expr time) {
    return new Rel.Total(FIRST, AggregateCall.of(AggregateCall.Function.MIN, time, time.type()));
  }
}
