package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Input;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
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
abstract sealed class RowsPart permits SourcePart, FramedPart, DailyPart {

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
  private final Set<ElementId> read = new LinkedHashSet<>();
  private final List<Rel.Named> named = new ArrayList<>();

  RowsPart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    this.context = context;
    this.key = key;
    this.leaves = leaves;
    this.derived = context.derived(key.origin());
    this.source = derived.info();
  }

  static RowsPart of(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    if (key.rows() instanceof Selection.State state) {
      return new StatePart(context, key, state, leaves);
    }
    if (DailyPart.isMeant(context, key)) {
      return new DailyPart(context, key, leaves);
    }
    return key.timing().isFramed()
        ? new FramedPart(context, key, leaves)
        : new SourcePart(context, key, leaves);
  }

  /** One row for each group and period. */
  abstract Rel totals();

  /** The groups and periods in which additive leaves are at least 0, or null. */
  abstract @Nullable Rel spine(Rel.Ref values);

  final Part build() {
    requireTime();
    Rel.Ref values = name(title(""), notes(), totals());
    Rel spine = isFilled() ? spine(values) : null;
    Rel.Ref shown = key.timing().shown().every() ? everyPeriod(without(values, LAST)) : values;
    List<Rel.Named> all = new ArrayList<>(context.ahead().take());
    all.addAll(named);
    return new Part(all, without(shown, LAST), spine, inputs());
  }

  private Rel.Ref everyPeriod(Rel.Ref values) {
    List<String> keys =
        Stream.concat(
                Stream.of(context.period()), context.dimensions().stream().map(Context.By::name))
            .toList();
    EveryPeriod.Naming naming = (wanted, note, body) -> name(wanted, List.of(note), body);
    return new EveryPeriod(context, title(""), naming).of(values, keys, this::filtered);
  }

  private boolean isFilled() {
    return !key.role().isEmpty() && leaves.keySet().stream().anyMatch(Leaf.OfSource::filled);
  }

  /** Takes over what another part has made. */
  final void takes(Part part) {
    named.addAll(part.named());
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
    named.add(context.bounds().end(source, groups, LAST));
  }

  private void requireTime() {
    boolean ranged = context.query().from() != null || context.query().to() != null;
    boolean needed = context.grain() != null || ranged || key.timing().isFramed();
    if (key.role().isEmpty() && (needed || !key.timing().offsets().isEmpty())) {
      throw new QueryException(
          "`%s` has no date, so that it has no periods; declare `time` in the source."
              .formatted(source.id().simpleName()));
    }
  }

  private List<Input> inputs() {
    return read.stream()
        .<Input>map(id -> new Input.Source(id, context.definitions().table(id)))
        .toList();
  }

  final Rel.Ref name(String wanted, List<String> notes, Rel body) {
    String name = context.names().unique(wanted);
    named.add(new Rel.Named(name, notes, body));
    return new Rel.Ref(name, "", body.fields());
  }

  final String title(String suffix) {
    Grain grain = context.grain();
    return key.origin().word()
        + key.rows().suffix()
        + key.timing().suffix()
        + (grain == null ? "_total" : "_by_" + grain.word())
        + suffix;
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

  final List<Rel.Item> dimensions(RowScope scope) {
    return dimensions(scope, d -> true);
  }

  private List<Rel.Item> dimensions(RowScope scope, Predicate<Context.By> which) {
    return context.dimensions().stream()
        .filter(which)
        .map(d -> new Rel.Item(d.name(), dimension(scope, d)))
        .toList();
  }

  private Expr dimension(RowScope scope, Context.By by) {
    boolean ofTime = by.isOfTime() || context.custom().filter(c -> c.by().equals(by)).isPresent();
    return ofTime && source.column(by.path()).isEmpty()
        ? ofTime(scope, by)
        : scope.translate(Dimensions.reach(context, source, by));
  }

  /** What is said of the date by which rows belong to periods, such as its day of the week. */
  private Expr ofTime(RowScope scope, Context.By by) {
    if (key.role().isEmpty()) {
      throw new QueryException(
          "`%s` has no date, so that it has no `%s`; declare `time` in the source."
              .formatted(source.id().simpleName(), by.path()));
    }
    return context
        .custom()
        .filter(c -> c.by().equals(by))
        .map(c -> scope.inCalendar(c.days(), c.day(), c.column(), time(scope)))
        .orElseGet(
            () ->
                ScalarFunctions.call(
                    by.path(), List.of(time(scope)), context.definitions().time()));
  }

  /** The date or moment by which rows belong to periods. */
  final Expr time(RowScope scope) {
    Expr time = scope.time(key.role());
    Stream.concat(
            Stream.ofNullable(context.grain()),
            key.timing().offsets().stream().map(Duration::grain))
        .filter(Periods::isWithinDay)
        .findFirst()
        .ifPresent(g -> requireMoments(g, time));
    return moved(time);
  }

  /** Only timestamps have hours. */
  final void requireMoments(Grain grain, Expr time) {
    if (time.type() == ValueType.DATE) {
      throw new QueryException(
          "`%s` of `%s` is a date and has no %ss."
              .formatted(key.role(), source.id().simpleName(), grain.word()));
    }
  }

  final boolean movesWithinDay() {
    return key.timing().offsets().stream().anyMatch(o -> Periods.isWithinDay(o.grain()));
  }

  /** A date or moment moved by the offsets. */
  final Expr moved(Expr time) {
    Expr moved = time;
    for (Duration offset : key.timing().offsets()) {
      moved = Periods.later(moved, offset, false);
    }
    return moved;
  }

  /** Which rows count: the query's condition, up to the end, and from the start on if asked. */
  final List<Expr> conditions(RowScope scope, boolean fromStart) {
    List<Expr> conditions = new ArrayList<>();
    asked(scope).filter(c -> !asksLastRows()).ifPresent(conditions::add);
    among(scope).ifPresent(conditions::add);
    LocalDate from = context.query().from();
    if (fromStart && from != null) {
      conditions.add(compareDay(time(scope), BinaryOperator.GREATER_OR_EQUAL, from));
    }
    if (!key.role().isEmpty()) {
      conditions.addAll(untilEnd(scope));
    }
    return conditions;
  }

  /** The query's condition. */
  private Optional<Expr> asked(RowScope scope) {
    return Optional.ofNullable(context.query().condition())
        .map(c -> scope.translate(Dimensions.condition(context, source, c)));
  }

  /** Whether conditions are asked of the last rows, rather than of those that can be the last. */
  private boolean asksLastRows() {
    return key.rows() instanceof Selection.Latest;
  }

  private Optional<Expr> among(RowScope scope) {
    return switch (key.rows()) {
      case Selection.All a -> Optional.empty();
      case Selection.State s -> Optional.empty();
      case Selection.Latest l -> Optional.ofNullable(l.among()).map(scope::translate);
      case Selection.Edge e -> Optional.of(scope.translate(e.among()));
    };
  }

  /** How a leaf is aggregated; of rows for which what is common holds already. */
  final AggregateCall aggregated(Leaf.OfSource leaf, RowScope scope, @Nullable Scalar common) {
    List<Expr> filters = new ArrayList<>();
    Scalar own = leaf.aggregate().filter();
    if (own != null && !own.equals(common)) {
      filters.add(scope.translate(own));
    }
    asked(scope).filter(c -> asksLastRows()).ifPresent(filters::add);
    return AggregateCalls.of(leaf, scope, Expressions.all(filters).orElse(null));
  }

  /** One row for each combination of keys, of the rows that count. */
  final Rel.Aggregate grouped(
      RowScope scope,
      Supplier<Rel> rows,
      List<Rel.Item> periods,
      List<Rel.Item> dimensions,
      List<Rel.Total> totals) {
    LastRows last = new LastRows(scope, periods, dimensions, totals);
    return switch (key.rows()) {
      case Selection.All a -> new Rel.Aggregate(rows.get(), both(periods, dimensions), totals);
      case Selection.State s -> new Rel.Aggregate(rows.get(), both(periods, dimensions), totals);
      case Selection.Latest l ->
          last.first(
              name(
                  title("_ranked"),
                  List.of(
                      (l.last() ? "The last" : "The first") + " rows of each item are in place 1."),
                  last.latest(rows, l)));
      case Selection.Edge e ->
          last.first(
              name(
                  title("_ranked"),
                  List.of(
                      (e.last() ? "The last" : "The first") + " row of each group is in place 1."),
                  last.edge(rows, e, scope.time(key.role()))));
    };
  }

  private static List<Rel.Item> both(List<Rel.Item> periods, List<Rel.Item> dimensions) {
    return Stream.concat(periods.stream(), dimensions.stream()).toList();
  }

  private List<Expr> untilEnd(RowScope scope) {
    Expr time = time(scope);
    LocalDate loaded = context.bounds().fixed(source);
    boolean sooner = loaded != null && loaded.isBefore(context.end().minusDays(1));
    if (loaded != null && sooner && key.timing().offsets().isEmpty()) {
      return List.of(compareDay(time, BinaryOperator.LESS, loaded.plusDays(1)));
    }
    List<Expr> end = new ArrayList<>();
    end.add(compareDay(time, BinaryOperator.LESS, context.end()));
    notLoaded(scope).ifPresent(end::add);
    return end;
  }

  /** Beyond a declared watermark there is no data, whatever rows there are. */
  private Optional<Expr> notLoaded(RowScope scope) {
    String column = source.time(key.role()).map(TimeRole::column).orElse(key.role());
    boolean ownTime = source.watermark() == null || column.equals(source.watermark().column());
    boolean late = context.bounds().fixed(source) != null && key.timing().offsets().isEmpty();
    if (ownTime || late) {
      return Optional.empty();
    }
    Expr raw = scope.time(key.role());
    Expr behind = new Expr.Shifted(context.bounds().lastDay(source), 1, Step.DAY);
    return Optional.of(Expressions.compare(raw, BinaryOperator.LESS, behind));
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
    return new Rel.Item(name, new Expr.Column("", name, type));
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
    List<Expr> conditions = finds ? upToDay(scope) : conditions(scope, false);
    List<Rel.Item> keys = dimensions(scope, which);
    List<Rel.Total> totals = new ArrayList<>(List.of(first(time(scope))));
    if (finds) {
      totals.add(last(scope));
    }
    Rel.Ref groups =
        name(
            title("_groups"),
            List.of("When each group was first seen."),
            new Rel.Aggregate(filtered(scope, conditions), keys, totals));
    if (finds) {
      takeWatermark(groups);
    }
    return without(groups, LAST);
  }

  private List<Expr> upToDay(RowScope scope) {
    LocalDate tomorrow = context.query().asOf().plusDays(1);
    return List.of(compareDay(time(scope), BinaryOperator.LESS, tomorrow));
  }

  static Rel.Total first(Expr time) {
    return new Rel.Total(FIRST, AggregateCall.of(AggregateCall.Function.MIN, time, time.type()));
  }

  /** The last day for which there is data and which is asked for. */
  final Expr lastDay() {
    if (movesWithinDay()) {
      return Expressions.day(last(Grain.SECOND));
    }
    return capped(context.lastDay(key.origin()), new Expr.Date(context.end().minusDays(1)));
  }

  /** The last day without offsets: values of now and of a year ago look back from one day. */
  final Expr lastDayNow() {
    Expr loaded = context.lastDay(key.origin());
    Expr.Date end = new Expr.Date(context.end().minusDays(1));
    return context.query().to() == null
        ? loaded
        : Expressions.call(Function.LEAST, ValueType.DATE, loaded, end);
  }

  /** The same as a date, or for short periods as a moment. */
  final Expr last(Grain grain) {
    if (!Periods.isWithinDay(grain)) {
      return lastDay();
    }
    Expr.Timestamp end = new Expr.Timestamp(context.end().atStartOfDay().minusSeconds(1));
    return capped(context.bounds().lastMoment(source), end);
  }

  private Expr capped(Expr loaded, Expr end) {
    boolean within = context.query().to() == null && key.timing().offsets().isEmpty();
    return within ? loaded : Expressions.call(Function.LEAST, end.type(), moved(loaded), end);
  }
}
