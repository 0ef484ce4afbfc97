package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;
import static dev.sextant.query.plan.Expressions.day;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.model.source.Validity;
import dev.sextant.model.source.Watermark;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.query.Definitions;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From and up to which day each source has data; the relations that find it are made once. */
final class Bounds {

  private record Start(ElementId source, String role) {}

  /** The column of the first day. */
  private static final String FIRST = "first_day";

  /** The column of the first moment. */
  private static final String FIRST_MOMENT = "first_moment";

  /** The column of the last day in such a relation. */
  private static final String DAY = "last_day";

  /** The column of the last moment. */
  private static final String MOMENT = "last_moment";

  private final Definitions definitions;
  private final LocalDate asOf;
  private final Names names;
  private final Map<ElementId, Rel.Named> ends = new LinkedHashMap<>();
  private final Map<ElementId, String> taken = new LinkedHashMap<>();
  private final Map<Start, Rel.Named> starts = new LinkedHashMap<>();

  Bounds(Definitions definitions, LocalDate asOf, Names names) {
    this.definitions = definitions;
    this.asOf = asOf;
    this.names = names;
  }

  /** The relations that the expressions given out refer to. */
  List<Rel.Named> relations() {
    List<Rel.Named> all = new ArrayList<>(starts.values());
    all.addAll(ends.values());
    return all;
  }

  /** The last day with data, at most the day as of which is asked; the source has a date role. */
  Expr lastDay(SourceInfo source) {
    LocalDate fixed = fixed(source);
    return fixed == null ? valueOf(source, DAY, ValueType.DATE) : new Expr.Date(fixed);
  }

  /** The last moment with data. */
  Expr lastMoment(SourceInfo source) {
    LocalDate fixed = fixed(source);
    return fixed == null
        ? valueOf(source, MOMENT, ValueType.TIMESTAMP)
        : new Expr.Timestamp(fixed.plusDays(1).atStartOfDay().minusSeconds(1));
  }

  /** The last day when the model says it, else null. */
  @Nullable LocalDate fixed(SourceInfo source) {
    Watermark declared = source.watermark();
    PeriodRef date = declared == null ? null : declared.date();
    if (date == null) {
      return null;
    }
    LocalDate last = definitions.time().range(date).last();
    return last.isBefore(asOf) ? last : asOf;
  }

  /** The column that says it: the declared one, else the default date role's. */
  static String column(SourceInfo source) {
    Watermark declared = source.watermark();
    String column = declared == null ? null : declared.column();
    if (column == null && source.times().isEmpty()) {
      throw new QueryException(
          "`%s` does not say up to when it has data: declare `time` or `loaded until` in it."
              .formatted(source.id().simpleName()));
    }
    return column == null ? source.times().getFirst().column() : column;
  }

  /** Rows with a validity were changed when it ended, too. */
  private static boolean changesLater(SourceInfo source) {
    return source.watermark() == null && source.validity() != null;
  }

  /** The first day with data, by a date role. */
  Expr firstDay(SourceInfo source, String role) {
    return new Expr.ValueOf(begun(source, role).name(), FIRST, ValueType.DATE);
  }

  /** The first moment with data; a day's is its start. */
  Expr firstMoment(SourceInfo source, String role) {
    return new Expr.ValueOf(begun(source, role).name(), FIRST_MOMENT, ValueType.TIMESTAMP);
  }

  /** The relation that holds the first day with data, if there is any. */
  Rel.Ref begun(SourceInfo source, String role) {
    Rel.Named relation =
        starts.computeIfAbsent(new Start(source.id(), role), s -> start(source, role));
    return new Rel.Ref(relation.name(), "", relation.body().fields());
  }

  private Rel.Named start(SourceInfo source, String role) {
    RowScope scope = new RowScope(definitions, source.id(), asOf);
    Expr time = scope.time(role);
    Expr first = onClockOf(time, new Expr.Column("", "earliest", time.type()));
    return new Rel.Named(
        names.unique(source.id().simpleName() + "_begun"),
        List.of("Since when " + source.id().simpleName() + " has data."),
        new Rel.Project(
            extreme(scope.relation(), "earliest", AggregateCall.Function.MIN, time),
            List.of(new Rel.Item(FIRST, day(first)), new Rel.Item(FIRST_MOMENT, since(first)))));
  }

  private static Expr since(Expr time) {
    return time.type() == ValueType.TIMESTAMP ? time : new Expr.Cast(time, ValueType.TIMESTAMP);
  }

  /** The first or last value; one value is put on the workspace's clock, rather than all. */
  private static Rel extreme(Rel input, String name, AggregateCall.Function which, Expr value) {
    Expr stored = value instanceof Expr.InZone z ? z.operand() : value;
    AggregateCall call = AggregateCall.of(which, stored, stored.type());
    return new Rel.Aggregate(input, List.of(), List.of(new Rel.Total(name, call)));
  }

  private static Expr onClockOf(Expr value, Expr extreme) {
    return value instanceof Expr.InZone z ? new Expr.InZone(extreme, z.from(), z.to()) : extreme;
  }

  /** Whether it is known where the last day of data comes from. */
  boolean knows(SourceInfo source) {
    return ends.containsKey(source.id()) || taken.containsKey(source.id()) || changesLater(source);
  }

  /** The relation that finds the last day of data in what another relation has of each group. */
  Rel.Named end(SourceInfo source, Rel.Ref groups, String last) {
    RowScope scope = new RowScope(definitions, source.id(), asOf);
    Expr time = scope.time(source.defaultTime());
    ValueType type = time.type();
    Rel.Named relation =
        end(
            source,
            time,
            extreme(groups, "latest", AggregateCall.Function.MAX, new Expr.Column("", last, type)));
    taken.put(source.id(), relation.name());
    return relation;
  }

  private Expr valueOf(SourceInfo source, String column, ValueType type) {
    String known = taken.get(source.id());
    String relation =
        known == null ? ends.computeIfAbsent(source.id(), id -> end(source)).name() : known;
    return new Expr.ValueOf(relation, column, type);
  }

  private Rel.Named end(SourceInfo source) {
    if (changesLater(source)) {
      return changed(source);
    }
    RowScope scope = new RowScope(definitions, source.id(), asOf);
    Expr loaded = scope.own(column(source));
    Expr known = compareDay(loaded, BinaryOperator.LESS, asOf.plusDays(1));
    Rel rows = new Rel.Filter(scope.relation(), known);
    return end(source, loaded, extreme(rows, "latest", AggregateCall.Function.MAX, loaded));
  }

  /** The last day on which a row came or its validity began or ended. */
  private Rel.Named changed(SourceInfo source) {
    RowScope scope = new RowScope(definitions, source.id(), asOf);
    List<Expr> moments = changes(source).map(scope::own).map(Bounds::moment).distinct().toList();
    List<Rel.Total> totals = new ArrayList<>();
    for (Expr moment : moments) {
      Expr known = compareDay(moment, BinaryOperator.LESS, asOf.plusDays(1));
      totals.add(
          new Rel.Total(
              "change_" + (totals.size() + 1),
              AggregateCall.of(AggregateCall.Function.MAX, moment, moment.type())
                  .with(moment, known)));
    }
    List<Expr> latest =
        totals.stream().<Expr>map(t -> new Expr.Column("", t.name(), ValueType.TIMESTAMP)).toList();
    Rel rows = new Rel.Aggregate(scope.relation(), List.of(), totals);
    Expr last = new Expr.Call(Function.GREATEST, latest, ValueType.TIMESTAMP);
    return end(source, last, new Rel.Project(rows, List.of(new Rel.Item("latest", last))));
  }

  private static Stream<String> changes(SourceInfo source) {
    Validity validity = source.validity();
    Stream<String> times = source.times().stream().limit(1).map(TimeRole::column);
    return validity == null
        ? times
        : Stream.concat(times, Stream.of(validity.from(), validity.until())).distinct();
  }

  private Rel.Named end(SourceInfo source, Expr loaded, Rel latest) {
    Expr column = onClockOf(loaded, new Expr.Column("", "latest", loaded.type()));
    return new Rel.Named(
        names.unique(source.id().simpleName() + "_loaded"),
        List.of("Up to when " + source.id().simpleName() + " has data."),
        new Rel.Project(
            latest, List.of(new Rel.Item(DAY, day(column)), new Rel.Item(MOMENT, moment(column)))));
  }

  /** A day counts to its last second. */
  private static Expr moment(Expr time) {
    return time.type() == ValueType.TIMESTAMP
        ? time
        : new Expr.Shifted(
            new Expr.Cast(new Expr.Shifted(time, 1, Step.DAY), ValueType.TIMESTAMP),
            -1,
            Step.SECOND);
  }
}
