package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.day;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Input;
import dev.sextant.query.PeriodValue;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Windows whose gaps are kept, in periods longer than a day: they are computed for each day that
 * the model lists, and a period has the first, the last or the average value of its days. Windows
 * of hours are computed for each hour. Where days without rows are shown, they have no value or 0,
 * which then is the first or the last one, too.
 */
final class DailyPart extends RowsPart {

  private static final String VALUES = "days";
  private static final String CALENDAR = "calendar";

  private final Map<Leaf.OfSource, String> own;
  private final Context daily;

  DailyPart(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    super(context, key, leaves);
    this.own = leaves;
    this.daily =
        context.each(
            base(context, key.timing()),
            context.dimensions().stream().filter(by -> !isTime(context, by)).toList(),
            leaves.values());
  }

  /** Whether a part is made of days: its gaps are kept, and days are listed and not asked for. */
  static boolean isMeant(Context context, Timing timing) {
    Grain grain = context.grain();
    Grain base = base(context, timing);
    boolean longer =
        (grain != null && !grain.equals(base))
            || context.dimensions().stream().anyMatch(by -> isTime(context, by));
    return longer
        && timing.isFramed()
        && timing.startOf() == null
        && timing.sparse()
        && context.definitions().periods(base).isPresent();
  }

  /** A day, or what is shorter: the period that is asked for, or that of the window if listed. */
  private static Grain base(Context context, Timing timing) {
    Grain grain = context.grain();
    Grain longest = grain != null && Periods.isWithinDay(grain) ? grain : Grain.DAY;
    return new FrameUnit(context, timing)
        .withinDay()
        .filter(g -> context.definitions().periods(g).isPresent())
        .orElse(longest);
  }

  private static boolean isTime(Context context, Context.By by) {
    return ListedTimes.isTime(context, by);
  }

  /** The days are all there already. */
  @Override
  Rel.Ref shown(Rel.Ref values) {
    return values;
  }

  @Override
  @Nullable Rel spine(Rel.Ref values) {
    return null;
  }

  @Override
  Rel totals() {
    Timing.Shown shown = key.timing().shown();
    Timing once =
        key.timing().shown(new Timing.Shown(shown.sparse(), shown.every(), PeriodValue.LAST));
    Part days =
        new FramedPart(daily, new Key(key.origin(), key.role(), once, key.rows()), own).build();
    takes(days);
    Rel.Ref values = new Rel.Ref(days.values().name(), VALUES, days.values().fields());
    List<Rel.Item> keys = keys(values);
    Rel all = context.calendar().<Rel>map(c -> inCalendar(values, c)).orElse(values);
    Rel rows =
        Expressions.all(new ChosenDays(context).of(column(values, daily.period())))
            .<Rel>map(c -> new Rel.Filter(all, c))
            .orElse(all);
    return shown.value() == PeriodValue.AVERAGE
        ? new Rel.Aggregate(rows, keys, averages(values))
        : placed(rows, values, keys);
  }

  private List<Rel.Item> keys(Rel.Ref values) {
    Expr day = column(values, daily.period());
    List<Rel.Item> keys = new ArrayList<>();
    Grain grain = context.grain();
    if (grain != null) {
      keys.add(new Rel.Item(context.period(), context.periods().start(day, grain)));
    }
    for (Context.By by : context.dimensions()) {
      keys.add(
          new Rel.Item(by.name(), isTime(context, by) ? said(by, day) : column(values, by.name())));
    }
    return keys;
  }

  private Expr said(Context.By by, Expr day) {
    return context
        .calendar()
        .filter(c -> c.by().equals(by))
        .<Expr>map(c -> ofCalendar(c, c.column()))
        .orElseGet(
            () -> ScalarFunctions.call(by.path(), List.of(day), context.definitions().time()));
  }

  private Expr.Column ofCalendar(CustomGrain custom, String column) {
    SourceInfo source = context.definitions().source(custom.days());
    ValueType type = RowScope.valueType(source.column(column).orElseThrow().type());
    return new Expr.Column(CALENDAR, column, type);
  }

  private Rel inCalendar(Rel.Ref values, CustomGrain custom) {
    Expr.Column on = ofCalendar(custom, custom.day());
    Expr.Column period = ofCalendar(custom, custom.column());
    List<String> table = context.definitions().table(custom.days());
    context.ahead().reads(new Input.Source(custom.days(), table));
    Rel.Scan days =
        new Rel.Scan(
            table,
            CALENDAR,
            List.of(new Field(on.name(), on.type()), new Field(period.name(), period.type())));
    Rel.Lookup.Match match = new Rel.Lookup.Match(on, day(column(values, daily.period())));
    return new Rel.Lookup(values, days, List.of(match), null);
  }

  private List<Rel.Total> averages(Rel.Ref values) {
    List<Rel.Total> totals = new ArrayList<>();
    for (String name : own.values()) {
      Expr value = column(values, name);
      totals.add(
          new Rel.Total(
              name, AggregateCall.of(AggregateCall.Function.AVERAGE, value, ValueType.NUMBER)));
    }
    EveryPeriod.column(values).ifPresent(f -> totals.add(any(values, f)));
    return totals;
  }

  /** Numbers the days of each period that have a value or are shown, and takes that of number 1. */
  private Rel placed(Rel rows, Rel.Ref values, List<Rel.Item> keys) {
    boolean last = key.timing().shown().value() == PeriodValue.LAST;
    boolean every = key.timing().shown().every() != null;
    List<Expr> among = keys.stream().map(Rel.Item::value).toList();
    List<Rel.Item> items = new ArrayList<>(keys);
    Map<String, String> places = new LinkedHashMap<>();
    for (String name : own.values()) {
      Expr value = column(values, name);
      String place = name + "_place";
      places.put(name, place);
      items.add(new Rel.Item(name, value));
      Expr unknown =
          new Expr.Case(
              List.of(new Expr.Case.Branch(new Expr.IsNull(value, true), Expressions.ZERO)),
              Expressions.number(1),
              ValueType.INTEGER);
      Window.Order byDay = new Window.Order(column(values, daily.period()), last);
      List<Window.Order> order =
          every ? List.of(byDay) : List.of(new Window.Order(unknown, false), byDay);
      items.add(new Rel.Item(place, new Window(Window.Neighbour.ROW_NUMBER, null, among, order)));
    }
    Optional<Field> added = EveryPeriod.column(values);
    added.ifPresent(f -> items.add(new Rel.Item(f.name(), column(values, f.name()))));
    Rel.Ref ranked =
        relations.name(
            relations.title("_ranked"),
            List.of("The " + (last ? "last" : "first") + " value of each period is in place 1."),
            new Rel.Project(rows, items));
    List<Rel.Total> totals = new ArrayList<>();
    places.forEach((name, place) -> totals.add(first(ranked, name, place)));
    added.ifPresent(f -> totals.add(any(ranked, f)));
    return new Rel.Aggregate(
        ranked, keys.stream().map(k -> item(k.name(), k.value().type())).toList(), totals);
  }

  private static Rel.Total any(Rel.Ref ranked, Field field) {
    Expr value = column(ranked, field.name());
    return new Rel.Total(
        field.name(), AggregateCall.of(AggregateCall.Function.MAX, value, field.type()));
  }

  private static Rel.Total first(Rel.Ref ranked, String name, String place) {
    Expr value = column(ranked, name);
    Expr isFirst =
        Expressions.compare(column(ranked, place), BinaryOperator.EQUAL, Expressions.number(1));
    return new Rel.Total(
        name,
        AggregateCall.of(AggregateCall.Function.MAX, value, value.type()).with(value, isFirst));
  }

  private static Expr.Column column(Rel.Ref relation, String name) {
    return Events.of(relation, name);
  }
}
