package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.arithmetic;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.number;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.CalendarGrain;
import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of calendar units in a period: all of a past period's, of an open one those up to the
 * last day with data, so that its rate can be compared. Of months, quarters and years that are not
 * whole the share of their days counts.
 */
final class Rates {

  private final Context context;

  private final DayLookups looked;

  /**
   * @param looked where days of calendars are looked up
   */
  Rates(Context context, DayLookups looked) {
    this.context = context;
    this.looked = looked;
  }

  Expr units(Calculation.Rate rate) {
    Grain grain = context.grain();
    return grain != null && Periods.isWithinDay(grain)
        ? withinDay(grain, rate)
        : rate.timing().frame() instanceof Timing.Frame.Rolling(Duration window)
                && Periods.isWithinDay(window.grain())
            ? fixed(window, rate.per())
            : units(start(rate), end(rate), rate.per());
  }

  private static Expr withinDay(Grain grain, Calculation.Rate rate) {
    return switch (rate.timing().frame()) {
      case Timing.Frame.Period p -> fixed(new Duration(1, grain), rate.per());
      case Timing.Frame.Rolling r -> fixed(grain, r.window(), rate.per());
      case Timing.Frame.ToDate t -> throw none(grain, rate.per());
      case Timing.Frame.AllTime a -> throw none(grain, rate.per());
    };
  }

  private static Expr fixed(Grain grain, Span window, Grain per) {
    return switch (window) {
      case Duration d -> fixed(d, per);
      case CalendarSpan c -> throw none(grain, per);
    };
  }

  private static QueryException none(Grain grain, Grain per) {
    return new QueryException(
        "A rate per %s cannot be computed by %s.".formatted(per.word(), grain.word()));
  }

  /** Lengths that are the same in each month. */
  private static Expr fixed(Duration length, Grain per) {
    if (per.compareTo(Grain.WEEK) > 0 || length.grain().compareTo(Grain.WEEK) > 0) {
      throw none(length.grain(), per);
    }
    return arithmetic(
        number(length.count() * seconds(length.grain())),
        BinaryOperator.DIVIDE,
        number(seconds(per)));
  }

  private static long seconds(Grain grain) {
    return switch (grain) {
      case SECOND -> 1;
      case MINUTE -> 60;
      case HOUR -> 3600;
      case DAY -> 86_400;
      case WEEK -> 604_800;
      case MONTH, QUARTER, FISCAL_QUARTER, YEAR, FISCAL_YEAR ->
          throw new IllegalArgumentException(grain.word());
    };
  }

  private Expr units(Expr start, Expr end, Grain per) {
    return switch (per) {
      case DAY -> days(start, end);
      case WEEK -> arithmetic(days(start, end), BinaryOperator.DIVIDE, number(7));
      case SECOND -> elapsed(start, end);
      case MINUTE, HOUR ->
          arithmetic(elapsed(start, end), BinaryOperator.DIVIDE, number(seconds(per)));
      case MONTH, QUARTER, FISCAL_QUARTER, YEAR, FISCAL_YEAR ->
          arithmetic(place(end, per), BinaryOperator.MINUS, place(start, per));
    };
  }

  private static Expr days(Expr start, Expr end) {
    return call(Function.DAYS_BETWEEN, ValueType.INTEGER, start, end);
  }

  private Expr elapsed(Expr start, Expr end) {
    String zone = context.definitions().time().zone().getId();
    return call(
        Function.SECONDS_BETWEEN,
        ValueType.NUMBER,
        ScalarFunctions.instant(start, zone),
        ScalarFunctions.instant(end, zone));
  }

  /** How many units lie before a day, whole ones and the share of the one that holds it. */
  private Expr place(Expr day, Grain per) {
    Expr start = context.periods().start(day, per);
    Expr months =
        arithmetic(
            arithmetic(
                call(Function.YEAR, ValueType.INTEGER, start), BinaryOperator.TIMES, number(12)),
            BinaryOperator.PLUS,
            call(Function.MONTH, ValueType.INTEGER, start));
    Expr share =
        arithmetic(days(start, day), BinaryOperator.DIVIDE, days(start, Periods.next(start, per)));
    int length = Periods.length(per).count();
    Expr whole = length == 1 ? months : arithmetic(months, BinaryOperator.DIVIDE, number(length));
    return arithmetic(whole, BinaryOperator.PLUS, share);
  }

  private Expr start(Calculation.Rate rate) {
    return switch (rate.timing().frame()) {
      case Timing.Frame.Period p -> back(periodStart(rate), rate);
      case Timing.Frame.Rolling r -> windowStart(rate, r.window());
      case Timing.Frame.ToDate t -> startOf(lastDay(rate), t.grain());
      case Timing.Frame.AllTime a -> firstDay(rate);
    };
  }

  private Expr windowStart(Calculation.Rate rate, Span window) {
    return switch (window) {
      case Duration d -> Periods.later(end(rate), d, true);
      case CalendarSpan c -> found(CalendarDays.of(context, c.grain()).windows(c), lastDay(rate));
    };
  }

  private Expr startOf(Expr day, Granularity grain) {
    return switch (grain) {
      case Grain g -> context.periods().start(day, g);
      case CalendarGrain c -> found(CalendarDays.of(context, c).starts(), day);
    };
  }

  private Expr found(Rel.Ref days, Expr day) {
    return CalendarDays.value(looked.of(days, CalendarDays::key, day));
  }

  /** The calendar's own period that is asked for. */
  private Optional<Rel.Ref> custom() {
    return context.custom().map(looked::period);
  }

  private Expr lastDay(Calculation.Rate rate) {
    return new Expr.Shifted(end(rate), -1, Step.DAY);
  }

  private Expr periodStart(Calculation.Rate rate) {
    Grain grain = context.grain();
    LocalDate from = context.query().from();
    if (grain == null) {
      return custom()
          .map(c -> notBefore(CalendarDays.firstDay(c), from))
          .orElseGet(() -> from == null ? firstDay(rate) : new Expr.Date(from));
    }
    Expr period = new Expr.Column("", context.period(), ValueType.DATE);
    boolean cut = from != null && !context.periods().isStart(from, grain);
    return from != null && cut
        ? call(Function.GREATEST, ValueType.DATE, period, new Expr.Date(from))
        : period;
  }

  /** The later one of two days; none where the first one is none. */
  private static Expr notBefore(Expr day, @Nullable LocalDate from) {
    return from == null
        ? day
        : new Expr.Case(
            List.of(
                new Expr.Case.Branch(
                    compareDay(day, BinaryOperator.LESS, from), new Expr.Date(from))),
            day,
            ValueType.DATE);
  }

  private Expr firstDay(Calculation.Rate rate) {
    List<Expr> days =
        sources(rate).stream()
            .map(
                l ->
                    new Offsets(context, l.timing().offsets())
                        .first(context.bounds().firstDay(source(l), l.aggregate().timeRole())))
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : new Expr.Call(Function.LEAST, days, ValueType.DATE);
  }

  private Expr end(Calculation.Rate rate) {
    List<Expr> ends = new ArrayList<>();
    Grain grain = context.grain();
    if (grain != null) {
      ends.add(Periods.next(new Expr.Column("", context.period(), ValueType.DATE), grain));
    }
    custom().ifPresent(c -> ends.add(new Expr.Shifted(CalendarDays.lastDay(c), 1, Step.DAY)));
    if (grain == null || context.query().to() != null || !rate.timing().offsets().isEmpty()) {
      ends.add(new Expr.Date(context.end()));
    }
    sources(rate).stream().map(this::loaded).distinct().forEach(ends::add);
    Expr end =
        ends.size() == 1 ? ends.getFirst() : new Expr.Call(Function.LEAST, ends, ValueType.DATE);
    return back(end, rate);
  }

  private static List<Leaf.OfSource> sources(Calculation.Rate rate) {
    return rate.leaves()
        .filter(Leaf.OfSource.class::isInstance)
        .map(Leaf.OfSource.class::cast)
        .filter(l -> !l.aggregate().timeRole().isEmpty())
        .toList();
  }

  private SourceInfo source(Leaf.OfSource leaf) {
    return context.derived(leaf.origin()).info();
  }

  /** The day after the last one with data. */
  private Expr loaded(Leaf.OfSource leaf) {
    Expr last = new Offsets(context, leaf.timing().offsets()).last(context.lastDay(leaf.origin()));
    return last instanceof Expr.Date d
        ? new Expr.Date(d.value().plusDays(1))
        : new Expr.Shifted(last, 1, Step.DAY);
  }

  private static Expr back(Expr day, Calculation.Rate rate) {
    Expr moved = day;
    for (Span offset : rate.timing().offsets().reversed()) {
      moved =
          switch (offset) {
            case Duration d -> Periods.later(moved, d, true);
            case CalendarSpan c ->
                throw new QueryException(
                    "A rate from %s ago cannot be computed; put `per` behind `ago`: `(… from %s ago) per %s`."
                        .formatted(c, c, rate.per().word()));
          };
    }
    return moved;
  }
}
