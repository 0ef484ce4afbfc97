package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.all;
import static dev.sextant.query.plan.Expressions.call;
import static dev.sextant.query.plan.Expressions.compare;
import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.dayLike;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves that add up and look back over whole periods: each period is totalled once, every group
 * gets a row for each of its periods, and totals move over these rows. Such rows are needed anyway
 * where some leaf is 0 when nothing happens; those before a range are no more than those in it.
 */
final class MovingPart extends RowsPart {

  private final Grain grain;
  private final Rel.Moving.Span span;

  private MovingPart(
      Context context, Key key, Map<Leaf.OfSource, String> leaves, Rel.Moving.Span span) {
    super(context, key, leaves);
    this.grain = context.requireGrain();
    this.span = span;
  }

  /** The part, when its leaves can move. */
  static Optional<MovingPart> moving(Context context, Key key, Map<Leaf.OfSource, String> leaves) {
    boolean plain = key.rows() instanceof Selection.All;
    boolean addUp = leaves.keySet().stream().allMatch(AggregateCalls::addUp);
    return plain && addUp && isFilled(key, leaves) && knowsItsEnd(context, key)
        ? new MovingSpan(context, key.timing())
            .span()
            .map(span -> new MovingPart(context, key, leaves, span))
            .filter(MovingPart::isLongEnough)
        : Optional.empty();
  }

  /** Whether no row comes after the last day with data: it is the last one of these dates. */
  private static boolean knowsItsEnd(Context context, Key key) {
    SourceInfo source = context.definitions().source(key.origin().source());
    return source.watermark() != null || key.role().equals(source.defaultTime());
  }

  /** The first day of the first frame; none where all rows count. */
  private Optional<LocalDate> earliest() {
    return new Lookback(context, key.timing()).earliest();
  }

  /** Whether the range that is asked for is no shorter than what the first of its frames adds. */
  private boolean isLongEnough() {
    LocalDate from = context.query().from();
    return from == null
        || earliest().isEmpty()
        || ChronoUnit.DAYS.between(earliest().get(), from)
            <= ChronoUnit.DAYS.between(from, context.end());
  }

  @Override
  Rel totals() {
    PeriodTotals each = eachPeriod();
    Rel.Ref moving =
        relations.name(
            relations.title("_moving"),
            List.of(note()),
            new Rel.Moving(
                allPeriods(each), each.period(), each.dimensions(), span, each.together()));
    Rel rows = all(asked(each.period())).<Rel>map(c -> new Rel.Filter(moving, c)).orElse(moving);
    Stream<Rel.Item> values = each.values().stream().map(this::settled);
    return new Rel.Project(rows, Stream.concat(keys(each).stream(), values).toList());
  }

  private String note() {
    return switch (span) {
      case Rel.Moving.Span.LastDays d -> "The last " + d.count() + " days up to each.";
      case Rel.Moving.Span.Same s -> "All since the start of the longer period up to each.";
      case Rel.Moving.Span.All a -> "All up to each.";
    };
  }

  /** The totals of each period that has rows. */
  private PeriodTotals eachPeriod() {
    RowScope scope = scope();
    List<Expr> counted = conditions.of(scope, false);
    Expr time = times.of(scope);
    earliest().ifPresent(d -> counted.add(compareDay(time, BinaryOperator.GREATER_OR_EQUAL, d)));
    List<Rel.Item> groups = dimensions.of(scope);
    List<Rel.Total> totals = totals(scope, null);
    Rel.Item period = new Rel.Item(context.period(), period(time));
    Rel rows = filtered(scope, counted);
    return PeriodTotals.of(relations, grain, "", period, rows, groups, totals);
  }

  /** The period of a row; over all time those before the first one that is asked for are one. */
  private Expr period(Expr time) {
    Expr period = context.periods().start(time, grain);
    return span instanceof Rel.Moving.Span.All
        ? firstAsked().map(f -> notBefore(period, f)).orElse(period)
        : period;
  }

  /** The start of the first period that is asked for. */
  private Optional<LocalDate> firstAsked() {
    return Optional.ofNullable(context.query().from())
        .map(
            from ->
                Periods.isWithinDay(grain)
                    ? from
                    : context.definitions().time().period(from, grain).start());
  }

  private static Expr notBefore(Expr time, LocalDate day) {
    return call(Function.GREATEST, time.type(), time, dayLike(day, time.type()));
  }

  /** Each group in each period from its first one on; periods without rows have no values. */
  private Rel.Ref allPeriods(PeriodTotals each) {
    Rel.Ref seen = seen(each);
    Expr first = firstPeriod(seen);
    Rel spine = context.periods().spine(seen, context.period(), first, times.last(grain), grain);
    Stream<Rel.Item> values = each.values().stream().map(f -> item(f.name(), f.type()));
    Stream<Rel.Item> none =
        each.values().stream().map(f -> new Rel.Item(f.name(), new Expr.Null(f.type())));
    List<Rel> parts =
        List.of(
            new Rel.Project(each.rows(), Stream.concat(keys(each).stream(), values).toList()),
            new Rel.Project(spine, Stream.concat(keys(each).stream(), none).toList()));
    return relations.name(
        relations.title("_all_" + grain.word() + "s"),
        List.of("Those without rows, too, from the first one of each group on."),
        new Rel.Aggregate(
            new Rel.Union(parts),
            keys(each),
            each.values().stream().map(MovingPart::only).toList()));
  }

  /** Each group with its beginning, from the totals unless these lack what came before. */
  private Rel.Ref seen(PeriodTotals each) {
    if (earliest().isPresent()) {
      return isWhole() ? context.bounds().begun(source, key.role()) : groups();
    }
    return relations.name(
        relations.title("_groups"),
        List.of("The first " + grain.word() + " of each group."),
        new Rel.Aggregate(
            each.rows(), keys(each).stream().skip(1).toList(), List.of(first(each.period()))));
  }

  private Expr firstPeriod(Rel.Ref seen) {
    return earliest()
        .map(d -> context.periods().start(notBefore(firstSeen(seen), d), grain))
        .orElseGet(() -> Events.of(seen, FIRST));
  }

  private Expr firstSeen(Rel.Ref seen) {
    return isWhole() ? times.first(seen, Periods.isWithinDay(grain)) : Events.of(seen, FIRST);
  }

  /** Which periods have an answer: those that are asked for and have enough history. */
  private List<Expr> asked(Expr period) {
    List<Expr> asked = new ArrayList<>();
    if (!(span instanceof Rel.Moving.Span.All)) {
      firstAsked()
          .ifPresent(f -> asked.add(compareDay(period, BinaryOperator.GREATER_OR_EQUAL, f)));
    }
    if (span instanceof Rel.Moving.Span.LastDays d) {
      Expr begins = new Expr.Shifted(period, 1 - d.count(), Step.DAY);
      asked.add(compare(begins, BinaryOperator.GREATER_OR_EQUAL, times.firstDay()));
    }
    return asked;
  }

  private static List<Rel.Item> keys(PeriodTotals each) {
    return Stream.concat(Stream.of(each.period()), each.dimensions().stream())
        .map(c -> new Rel.Item(c.name(), c))
        .toList();
  }

  /** The value of the one row that has any. */
  private static Rel.Total only(Field field) {
    Expr value = new Expr.Column("", field.name(), field.type());
    return new Rel.Total(
        field.name(), AggregateCall.of(AggregateCall.Function.MAX, value, field.type()));
  }

  /** Where nothing happened there is no total yet, also of what is 0 then. */
  private Rel.Item settled(Field field) {
    Rel.Item total = item(field.name(), field.type());
    return leaves.entrySet().stream()
        .filter(e -> e.getValue().equals(field.name()))
        .map(Map.Entry::getKey)
        .map(l -> l.filled() ? orZero(total) : AggregateCalls.settled(l, total))
        .findFirst()
        .orElse(total);
  }

  private static Rel.Item orZero(Rel.Item total) {
    return new Rel.Item(total.name(), Expressions.orZero(total.value()));
  }

  /** Groups have their zeros already. */
  @Override
  @Nullable Rel spine(Rel.Ref values) {
    return null;
  }
}
