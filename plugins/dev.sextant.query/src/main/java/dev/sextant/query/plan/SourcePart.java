package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.SourceInfo;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaves of one source with the same date role and timing: one scan, aggregated. */
final class SourcePart {

  /** What makes leaves share a scan. */
  record Key(ElementId source, String role, Timing timing) {}

  private static final String FIRST = "first_seen";

  private final Context context;
  private final Key key;
  private final Map<Leaf.OfSource, String> leaves;
  private final SourceInfo source;
  private final Set<ElementId> read = new LinkedHashSet<>();
  private final List<Rel.Named> named = new ArrayList<>();

  SourcePart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    this.context = context;
    this.key = key;
    this.leaves = leaves;
    this.source = context.definitions().source(key.source());
  }

  Part build() {
    requireTime();
    Rel.Ref values = name(title(""), notes(), totals());
    boolean filled = leaves.keySet().stream().anyMatch(Leaf.OfSource::filled);
    Rel spine = filled && !key.role().isEmpty() ? spine(values) : null;
    return new Part(named, values, spine, inputs());
  }

  private void requireTime() {
    boolean ranged = context.query().from() != null || context.query().to() != null;
    if (key.role().isEmpty() && (context.grain() != null || ranged)) {
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

  private Rel.Ref name(String wanted, List<String> notes, Rel body) {
    String name = context.names().unique(wanted);
    named.add(new Rel.Named(name, notes, body));
    return new Rel.Ref(name, "", body.fields());
  }

  private String title(String suffix) {
    Grain grain = context.grain();
    return source.id().simpleName()
        + key.timing().suffix()
        + (grain == null ? "_total" : "_by_" + grain.word())
        + suffix;
  }

  private List<String> notes() {
    return List.of(String.join(", ", leaves.values()) + " from " + source.id().simpleName() + ".");
  }

  private Rel totals() {
    RowScope scope = scope();
    Scalar common = commonFilter();
    List<Expr> conditions = conditions(scope, true);
    if (common != null) {
      conditions.add(scope.translate(common));
    }
    List<Rel.Item> keys = keys(scope);
    List<Rel.Total> totals =
        leaves.entrySet().stream()
            .map(e -> new Rel.Total(e.getValue(), call(e.getKey(), scope, common)))
            .toList();
    return settled(new Rel.Aggregate(filtered(scope, conditions), keys, totals));
  }

  private RowScope scope() {
    return new RowScope(context.definitions(), key.source(), context.query().asOf());
  }

  private Rel filtered(RowScope scope, List<Expr> conditions) {
    Rel relation = scope.relation();
    scope.sources().forEach(read::add);
    return Expressions.all(conditions).<Rel>map(c -> new Rel.Filter(relation, c)).orElse(relation);
  }

  /** A filter that all leaves share, when no group must be kept for the sake of a zero. */
  private @Nullable Scalar commonFilter() {
    Set<Scalar> filters =
        leaves.keySet().stream()
            .map(l -> l.aggregate().filter())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    boolean shared = filters.size() == 1 && leaves.keySet().stream().allMatch(this::canLoseGroups);
    return shared ? filters.iterator().next() : null;
  }

  private boolean canLoseGroups(Leaf.OfSource leaf) {
    boolean alone = context.dimensions().isEmpty() && context.grain() == null;
    return leaf.aggregate().filter() != null && !leaf.filled() && !alone;
  }

  private AggregateCall call(Leaf.OfSource leaf, RowScope scope, @Nullable Scalar common) {
    Scalar filter = leaf.aggregate().filter();
    Expr own = filter == null || filter.equals(common) ? null : scope.translate(filter);
    return AggregateCalls.of(leaf.aggregate(), scope, own);
  }

  private List<Rel.Item> keys(RowScope scope) {
    List<Rel.Item> keys = new ArrayList<>();
    Grain grain = context.grain();
    if (grain != null) {
      keys.add(new Rel.Item(context.period(), context.periods().start(time(scope), grain)));
    }
    keys.addAll(dimensions(scope));
    return keys;
  }

  private List<Rel.Item> dimensions(RowScope scope) {
    return context.dimensions().stream()
        .map(d -> new Rel.Item(d.name(), scope.translate(Dimensions.reach(context, source, d))))
        .toList();
  }

  /** The date or moment by which rows belong to periods. */
  private Expr time(RowScope scope) {
    Expr time = scope.time(key.role());
    Grain grain = context.grain();
    if (grain != null && Periods.isWithinDay(grain) && time.type() == ValueType.DATE) {
      throw new QueryException(
          "`%s` of `%s` is a date and has no %ss."
              .formatted(key.role(), source.id().simpleName(), grain.word()));
    }
    for (Duration offset : key.timing().offsets()) {
      time = Periods.later(time, offset, false);
    }
    return time;
  }

  private List<Expr> conditions(RowScope scope, boolean fromStart) {
    List<Expr> conditions = new ArrayList<>();
    var condition = context.query().condition();
    if (condition != null) {
      conditions.add(scope.translate(context.definitions().condition(key.source(), condition)));
    }
    if (!key.role().isEmpty()) {
      conditions.addAll(range(scope, fromStart));
    }
    return conditions;
  }

  private List<Expr> range(RowScope scope, boolean fromStart) {
    List<Expr> range = new ArrayList<>();
    LocalDate from = context.query().from();
    Expr time = time(scope);
    if (fromStart && from != null) {
      range.add(compareDay(time, BinaryOperator.GREATER_OR_EQUAL, from));
    }
    LocalDate loaded = context.bounds().fixed(source);
    boolean sooner = loaded != null && loaded.isBefore(context.end().minusDays(1));
    if (loaded != null && sooner && key.timing().offsets().isEmpty()) {
      range.add(compareDay(time, BinaryOperator.LESS, loaded.plusDays(1)));
    } else {
      range.add(compareDay(time, BinaryOperator.LESS, context.end()));
      notLoaded(scope).ifPresent(range::add);
    }
    return range;
  }

  /** Beyond a declared watermark there is no data, whatever rows there are. */
  private Optional<Expr> notLoaded(RowScope scope) {
    String column = source.time(key.role()).orElseThrow().column();
    boolean ownTime = source.watermark() == null || column.equals(source.watermark().column());
    boolean late = context.bounds().fixed(source) != null && key.timing().offsets().isEmpty();
    if (ownTime || late) {
      return Optional.empty();
    }
    Expr raw = scope.time(key.role());
    Expr last = context.bounds().lastDay(source);
    Expr behind = new Expr.Shifted(last, 1, Step.DAY);
    return Optional.of(Expressions.compare(raw, BinaryOperator.LESS, behind));
  }

  /** Sums over no rows of a group that exists are 0, counts of kept gaps no value. */
  private Rel settled(Rel.Aggregate aggregate) {
    if (leaves.keySet().stream().noneMatch(AggregateCalls::needsSettling)) {
      return aggregate;
    }
    Stream<Rel.Item> keys =
        aggregate.keys().stream().map(k -> item(k.field().name(), k.value().type()));
    Stream<Rel.Item> totals =
        leaves.entrySet().stream()
            .map(e -> AggregateCalls.settled(e.getKey(), total(aggregate, e.getValue())));
    return new Rel.Project(aggregate, Stream.concat(keys, totals).toList());
  }

  private static Rel.Item item(String name, ValueType type) {
    return new Rel.Item(name, new Expr.Column("", name, type));
  }

  private static Rel.Item total(Rel.Aggregate aggregate, String name) {
    return aggregate.totals().stream()
        .filter(t -> t.name().equals(name))
        .map(t -> item(name, t.call().type()))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Rel spine(Rel.Ref values) {
    Grain grain = context.grain();
    LocalDate from = context.query().from();
    if (grain == null) {
      return from == null ? null : zeroTotals(groups(), from);
    }
    Rel groups = from == null ? groupsOf(values) : groups();
    Expr seen = new Expr.Column("", FIRST, groups.fields().getLast().type());
    Expr first = from == null ? seen : context.periods().start(notBefore(seen, from), grain);
    Periods.Length length = Periods.length(grain);
    return new Rel.Spine(
        groups, context.period(), first, last(grain), length.count(), length.step());
  }

  private static Expr notBefore(Expr seen, LocalDate from) {
    return Expressions.call(Function.GREATEST, seen.type(), seen, dayLike(from, seen.type()));
  }

  private Rel zeroTotals(Rel groups, LocalDate from) {
    return new Rel.Filter(groups, compareDay(lastDay(), BinaryOperator.GREATER_OR_EQUAL, from));
  }

  /** Each group with its first period, from the values themselves. */
  private Rel groupsOf(Rel.Ref values) {
    Expr period = new Expr.Column("", context.period(), values.fields().getFirst().type());
    List<Rel.Item> keys =
        context.dimensions().stream()
            .map(d -> item(d.name(), fieldType(values, d.name())))
            .toList();
    return name(
        title("_groups"),
        List.of("The first period of each group."),
        new Rel.Aggregate(values, keys, List.of(first(period))));
  }

  private static ValueType fieldType(Rel relation, String name) {
    return relation.fields().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }

  /** Each group with its first moment, also before the range that is asked for. */
  private Rel groups() {
    RowScope scope = scope();
    List<Expr> conditions = conditions(scope, false);
    List<Rel.Item> keys = dimensions(scope);
    Rel.Total first = first(time(scope));
    return name(
        title("_groups"),
        List.of("When each group was first seen."),
        new Rel.Aggregate(filtered(scope, conditions), keys, List.of(first)));
  }

  private static Rel.Total first(Expr time) {
    return new Rel.Total(FIRST, AggregateCall.of(AggregateCall.Function.MIN, time, time.type()));
  }

  /** The last day for which there is data and which is asked for. */
  private Expr lastDay() {
    return capped(context.bounds().lastDay(source), new Expr.Date(context.end().minusDays(1)));
  }

  private Expr last(Grain grain) {
    if (!Periods.isWithinDay(grain)) {
      return lastDay();
    }
    Expr.Timestamp end = new Expr.Timestamp(context.end().atStartOfDay().minusSeconds(1));
    return capped(context.bounds().lastMoment(source), end);
  }

  private Expr capped(Expr loaded, Expr end) {
    Expr moved = loaded;
    for (Duration offset : key.timing().offsets()) {
      moved = Periods.later(moved, offset, false);
    }
    boolean within = context.query().to() == null && key.timing().offsets().isEmpty();
    return within ? moved : Expressions.call(Function.LEAST, end.type(), moved, end);
  }
}
