package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leaves whose rows are those of the period: one scan, aggregated. */
final class SourcePart extends RowsPart {

  SourcePart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    super(context, key, leaves);
  }

  @Override
  Rel totals() {
    RowScope scope = scope();
    Scalar common = commonFilter();
    List<Expr> counted = conditions.of(scope, true);
    if (common != null) {
      counted.add(scope.translate(common));
    }
    List<Rel.Total> totals = new ArrayList<>(totals(scope, common));
    if (scansAll()) {
      totals.add(last(scope));
    }
    List<Rel.Item> groups = dimensions.of(scope);
    List<Rel.Item> periods = periods(scope);
    return settled(grouped(scope, () -> filtered(scope, counted), periods, groups, totals));
  }

  /** Whether the values come from all rows up to the day as of which is asked. */
  private boolean scansAll() {
    LocalDate tomorrow = context.query().asOf().plusDays(1);
    return context.grain() != null
        && context.query().from() == null
        && context.end().equals(tomorrow)
        && findsWatermark();
  }

  /** A filter that all leaves share, when no group must be kept for the sake of a zero. */
  private @Nullable Scalar commonFilter() {
    Set<Scalar> filters =
        leaves.keySet().stream()
            .map(l -> l.aggregate().filter())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    boolean plain = key.rows() instanceof Selection.All;
    boolean shared =
        plain && filters.size() == 1 && leaves.keySet().stream().allMatch(this::canLoseGroups);
    return shared ? filters.iterator().next() : null;
  }

  private boolean canLoseGroups(Leaf.OfSource leaf) {
    boolean alone = context.dimensions().isEmpty() && context.grain() == null;
    return leaf.aggregate().filter() != null && !leaf.filled() && !alone;
  }

  private List<Rel.Item> periods(RowScope scope) {
    Grain grain = context.grain();
    return grain == null
        ? dimensions.period(scope)
        : List.of(new Rel.Item(context.period(), context.periods().start(times.of(scope), grain)));
  }

  @Override
  @Nullable Rel spine(Rel.Ref values) {
    Grain grain = context.grain();
    LocalDate from = context.query().from();
    if (grain == null) {
      return context.custom().isPresent()
          ? inCalendar(context.custom().get())
          : from == null ? null : zeroTotals(seenBefore(), from);
    }
    boolean all = scansAll();
    if (all) {
      takeWatermark(values);
    }
    if (context.dimensions().stream().anyMatch(this::isLonger)) {
      return ofDays(grain, from);
    }
    Rel groups = from == null ? groupsOf(values) : groups();
    Expr seen = new Expr.Column("", FIRST, groups.fields().getLast().type());
    Expr first = from == null ? seen : context.periods().start(notBefore(seen, from), grain);
    Expr last = all ? lastOf(values) : times.last(grain);
    return reached(context.periods().spine(groups, context.period(), first, last, grain));
  }

  /** The last period with data, from the values themselves. */
  private Expr lastOf(Rel.Ref values) {
    Expr period = new Expr.Column("", context.period(), type(values, context.period()));
    Rel.Total last =
        new Rel.Total(LAST, AggregateCall.of(AggregateCall.Function.MAX, period, period.type()));
    Rel.Ref relation =
        relations.name(
            relations.title("_last"),
            List.of("The last period with data."),
            new Rel.Aggregate(values, List.of(), List.of(last)));
    return new Expr.ValueOf(relation.name(), LAST, period.type());
  }

  /** The spine without periods into which a calendar moves no day. */
  private Rel reached(Rel spine) {
    return times.offsets().areOfCalendar()
        ? new ReachedPeriods(context, times.offsets())
            .of(
                relations.name(
                    relations.title("_each"), List.of("Each group in each period."), spine))
        : spine;
  }

  /** Whether a dimension is another period of the metric's own date. */
  private boolean isLonger(Context.By by) {
    boolean isGrain = Grain.of(by.path()).filter(g -> g.word().equals(by.path())).isPresent();
    return (isGrain || isOfCalendar(by)) && source.column(by.path()).isEmpty();
  }

  private boolean isOfCalendar(Context.By by) {
    return context.calendar().filter(c -> c.by().equals(by)).isPresent();
  }

  /**
   * Each group in each part of a week that lies in one month: periods that cross are found by day.
   */
  private Rel ofDays(Grain grain, @Nullable LocalDate from) {
    Rel groups = groups(by -> !isLonger(by));
    Field seen = groups.fields().getLast();
    Expr first = Expressions.day(new Expr.Column("", seen.name(), seen.type()));
    Expr begin = from == null ? first : notBefore(first, from);
    String name = new Names(groups.fields().stream().map(Field::name)).unique("each_day");
    Rel spine = context.periods().spine(groups, name, begin, times.lastDay(), Grain.DAY);
    boolean named = context.dimensions().stream().anyMatch(this::isOfCalendar);
    DayLookups days =
        new DayLookups(
            named
                ? relations.name(
                    relations.title("_days"), List.of("Each group on each day."), spine)
                : spine);
    Expr day = new Expr.Column("", name, ValueType.DATE);
    List<Rel.Item> keys = new ArrayList<>();
    keys.add(new Rel.Item(context.period(), context.periods().start(day, grain)));
    for (Context.By by : context.dimensions()) {
      keys.add(
          isLonger(by)
              ? new Rel.Item(by.name(), period(by, day, days))
              : item(by.name(), type(groups, by.name())));
    }
    return new Rel.Aggregate(days.rows(), keys, List.of());
  }

  /** The other period in which a day lies. */
  private Expr period(Context.By by, Expr day, DayLookups days) {
    return context
        .calendar()
        .filter(c -> c.by().equals(by))
        .<Expr>map(c -> CalendarDays.period(days.of(c.calendar().listed(), CalendarDays::key, day)))
        .orElseGet(
            () -> ScalarFunctions.call(by.path(), List.of(day), context.definitions().time()));
  }

  /** Each group in each period of the calendar, from the first row on to the last day of data. */
  private Rel inCalendar(CustomGrain custom) {
    Rel.Ref groups = groups(by -> !dimensions.isPeriod(by));
    return reached(custom.spine(groups, times.lastDay(), context.query().from()));
  }

  private static Expr notBefore(Expr seen, LocalDate from) {
    return Expressions.call(Function.GREATEST, seen.type(), seen, dayLike(from, seen.type()));
  }

  private Rel.Ref seenBefore() {
    return context.dimensions().isEmpty() ? anyRow() : groups();
  }

  /** Some row up to the end, which is all that must be known of a group that is the whole. */
  private Rel.Ref anyRow() {
    RowScope scope = scope();
    List<Expr> counted = conditions.of(scope, false);
    List<Rel.Item> seen = List.of(new Rel.Item(FIRST, times.of(scope)));
    return relations.name(
        relations.title("_groups"),
        List.of("Whether there were rows before."),
        new Rel.Limit(new Rel.Project(filtered(scope, counted), seen), 1));
  }

  private Rel zeroTotals(Rel groups, LocalDate from) {
    Expr seen = new Expr.Column("", FIRST, groups.fields().getLast().type());
    Expr begun = compareDay(seen, BinaryOperator.LESS, context.end());
    Expr loaded = compareDay(times.lastDay(), BinaryOperator.GREATER_OR_EQUAL, from);
    return new Rel.Filter(groups, Expressions.all(List.of(begun, loaded)).orElseThrow());
  }

  /** Each group with its first period, from the values themselves. */
  private Rel groupsOf(Rel.Ref values) {
    Expr period = new Expr.Column("", context.period(), type(values, context.period()));
    List<Rel.Item> keys =
        context.dimensions().stream().map(d -> item(d.name(), type(values, d.name()))).toList();
    return relations.name(
        relations.title("_groups"),
        List.of("The first period of each group."),
        new Rel.Aggregate(values, keys, List.of(first(period))));
  }

  private static ValueType type(Rel relation, String name) {
    return relation.fields().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }
}
